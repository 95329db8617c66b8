import { z } from 'zod';
import { appErrorSchema } from '../app-error.ts';
import {
  entryChangeSchema,
  inboxEntrySchema,
  inboxLimits,
  inboxLinkSchema,
  inboxProblemSchema,
} from '../inbox/entry.ts';

/** The open library's inbox as it is on disk. */
export const inboxSchema = z.object({
  libraryId: z.string(),
  /** Of two that the window is told of, the one with the higher number is the newer, whichever came last. */
  version: z.number(),
  entries: z.array(inboxEntrySchema).readonly(),
  problems: z.array(inboxProblemSchema).readonly(),
});
export type Inbox = z.infer<typeof inboxSchema>;

const addedLinksSchema = z.object({
  added: z.array(inboxEntrySchema).readonly(),
  /** Links that were in the inbox before, whatever their state. */
  already: z.array(z.object({ url: z.string(), entry: inboxEntrySchema })).readonly(),
  /** What is no address of the web. */
  refused: z.array(z.string()).readonly(),
  /** So many did not fit any more. */
  leftOut: z.number(),
});
export type LinksAdded = z.infer<typeof addedLinksSchema>;

/** Links that came from outside of the window, or why they could not be taken. */
export const arrivalSchema = z.object({
  links: addedLinksSchema.nullable(),
  error: appErrorSchema.nullable(),
});
export type Arrival = z.infer<typeof arrivalSchema>;

const ids = z.array(z.string().max(200)).max(inboxLimits.entries);

/** Every change is written at once, and told by `inbox.changed`, before or after its call is answered. */
export const inboxCalls = {
  'inbox.read': { input: z.undefined(), output: inboxSchema },
  'inbox.add': {
    input: z.object({ links: z.array(inboxLinkSchema).max(inboxLimits.links) }),
    output: addedLinksSchema,
  },
  /** The inbox with the changes; entries that are gone are left out. */
  'inbox.change': {
    input: z.object({ changes: z.array(entryChangeSchema).max(inboxLimits.entries) }),
    output: inboxSchema,
  },
  /** Takes entries out of the file, as the undo of adding does. */
  'inbox.remove': { input: z.object({ ids }), output: z.undefined() },
  /** Asks for the yes that a watched file outside the library needs; whether it is watched now. */
  'inbox.allow-watch': { input: z.undefined(), output: z.boolean() },
  'inbox.copy-bookmarklet': { input: z.undefined(), output: z.undefined() },
} as const;
