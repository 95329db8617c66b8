import { z } from 'zod';

/** The file of a library's link inbox: one JSON object a line; made with the first entry. */
export const inboxFileName = 'inbox.jsonl';

export const entryStates = ['new', 'later', 'kept', 'skipped'] as const;
export type EntryState = (typeof entryStates)[number];

/** What is longer is cut, an address that is longer refused (I3); lengths in UTF-16 units. */
export const inboxLimits = {
  entries: 20_000,
  url: 4096,
  title: 500,
  note: 2000,
  section: 200,
  source: 500,
  /** Of one line of the file. */
  line: 32_768,
  /** Of the whole file; a library's texts are read up to 16 MB. */
  text: 12_000_000,
  /** How many links are taken at once. */
  links: 5000,
} as const;

/** Kept and skipped links stay so many days, so that a feed does not bring them again. */
export const daysRemembered = 180;

/** A candidate for an issue, ready to be shown: texts are of one line, without control characters. */
export const inboxEntrySchema = z.object({
  id: z.string(),
  /** http or https, as it came. */
  url: z.string(),
  /** '' for nothing in this and the next two. */
  title: z.string(),
  note: z.string(),
  /** The title of the section that is wished for. */
  section: z.string(),
  /** One of Galley's own (source-text.ts), else the name of what it came from, e.g. a feed. */
  source: z.string(),
  /** When it came in, as ISO 8601; null when the file does not say. */
  date: z.string().nullable(),
  state: z.enum(entryStates),
  /** The id of the issue it was kept, put off or skipped for; null also when there was none. */
  issue: z.string().nullable(),
  /** When it was kept or skipped, as ISO 8601. */
  done: z.string().nullable(),
});
export type InboxEntry = z.infer<typeof inboxEntrySchema>;

/** A link on its way into the inbox. */
export const inboxLinkSchema = z.object({
  url: z.string(),
  title: z.string().optional(),
  note: z.string().optional(),
  section: z.string().optional(),
  source: z.string(),
});
export type InboxLink = z.infer<typeof inboxLinkSchema>;

export const entryChangeSchema = z.object({
  id: z.string(),
  /** `issue` counts with a `state` other than `new` only. */
  set: z.object({
    title: z.string().optional(),
    note: z.string().optional(),
    section: z.string().optional(),
    state: z.enum(entryStates).optional(),
    issue: z.string().optional(),
  }),
});
export type EntryChange = z.infer<typeof entryChangeSchema>;

/** A line of the file that does not count; it stays in the file as it is. */
export const inboxProblemSchema = z.object({
  /** From 1; 0 for the file as a whole. */
  line: z.number(),
  /** `url`: not an address of the web; `state`: none that Galley knows; `unreadable`: the whole file. */
  kind: z.enum(['not-json', 'url', 'state', 'too-long', 'too-many', 'unreadable']),
  /** What stands there, or why it cannot be read; short. */
  detail: z.string(),
});
export type InboxProblem = z.infer<typeof inboxProblemSchema>;
