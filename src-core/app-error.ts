import { z } from 'zod';
import { netErrorSchemas } from './net/net-error.ts';
import { gitErrors } from './git/git-errors.ts';
import { imageErrors } from './images/image-errors.ts';
import { importErrors } from './import/import-errors.ts';
import { seasonErrors } from './season/season-errors.ts';
import { translationErrors } from './translation/translation-errors.ts';

/**
 * What can go wrong outside the program's control. The code is also the key of its message
 * (messages/en/errors.ts); the other fields are the message's values and what the next step needs.
 */
export const appErrorSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('file/not-found'), name: z.string() }),
  z.object({ code: z.literal('file/not-readable'), name: z.string(), cause: z.string() }),
  z.object({
    code: z.literal('file/too-large'),
    name: z.string(),
    megabytes: z.number(),
    limit: z.number(),
  }),
  z.object({ code: z.literal('file/not-writable'), name: z.string(), cause: z.string() }),
  z.object({ code: z.literal('file/disk-full'), name: z.string() }),
  /** Nothing is overwritten by what is new. */
  z.object({ code: z.literal('file/exists'), name: z.string() }),
  z.object({ code: z.literal('file/failed'), name: z.string(), cause: z.string() }),
  z.object({
    code: z.literal('file/changed-on-disk'),
    name: z.string(),
    /** What the file holds now and the version to save over; null when it was deleted. */
    disk: z.object({ text: z.string(), version: z.string() }).nullable(),
  }),
  /** What is typed is not written to the journal; it is in the window and goes to the file as ever. */
  z.object({ code: z.literal('journal/not-recorded'), cause: z.string() }),
  z.object({ code: z.literal('library/not-found'), path: z.string() }),
  z.object({ code: z.literal('library/not-a-folder'), path: z.string() }),
  z.object({ code: z.literal('library/not-readable'), path: z.string(), cause: z.string() }),
  z.object({ code: z.literal('export/refused'), target: z.string(), reason: z.string() }),
  /** An export would replace an issue of the library. */
  z.object({ code: z.literal('export/is-issue'), name: z.string(), folder: z.string() }),
  z.object({ code: z.literal('export/no-folder'), target: z.string() }),
  z.object({ code: z.literal('release/no-address'), text: z.string() }),
  ...netErrorSchemas,
  z.object({ code: z.literal('settings/not-settings'), name: z.string() }),
  z.object({ code: z.literal('feeds/not-opml'), name: z.string() }),
  z.object({ code: z.literal('feeds/opml-too-many'), name: z.string() }),
  ...imageErrors,
  ...translationErrors,
  ...gitErrors,
  ...seasonErrors,
  ...importErrors,
  /** The system's clipboard did not hold afterwards what was put there. */
  z.object({ code: z.literal('clipboard/failed') }),
  z.object({ code: z.literal('clipboard/not-readable') }),
  /** A mistake in Galley itself. */
  z.object({ code: z.literal('app/unexpected'), cause: z.string() }),
  z.object({ code: z.literal('request/refused'), channel: z.string(), cause: z.string() }),
]);
export type AppError = z.infer<typeof appErrorSchema>;
