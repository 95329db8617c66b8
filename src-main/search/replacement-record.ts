import { z } from 'zod';

const offset = z.number().int().nonnegative();

/** A replacement as it is kept: enough to say after a crash what was done, and to take it back. */
const recordSchema = z.object({
  id: z.string(),
  /** The library's real folder. */
  folder: z.string(),
  query: z.string(),
  replacement: z.string(),
  /** False while files are being written: a start that finds it so was preceded by a crash. */
  finished: z.boolean(),
  files: z.array(
    z.object({
      issueId: z.string(),
      /** The digests of the file's bytes before and after; '' before what the window's editor did. */
      before: z.string(),
      after: z.string(),
      changes: z.number(),
      /** What takes the changes back. */
      undo: z.array(z.tuple([offset, offset, z.string()])),
    }),
  ),
});
export type ReplacementRecord = z.infer<typeof recordSchema>;

export const replacementRecordsSchema = z.array(recordSchema).readonly();
/** The last first. */
export const mostReplacements = 10;
