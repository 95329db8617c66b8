import { z } from 'zod';
import { versionKinds } from '../journal/entry.ts';

/** A text of an issue that can be had back (journal/list-versions.ts). */
export const issueVersionSchema = z.object({
  id: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  kind: z.enum(versionKinds),
  /** Characters that came and went since the version before. */
  added: z.number(),
  removed: z.number(),
});
export type IssueVersion = z.infer<typeof issueVersionSchema>;

/** An issue whose last text was never saved. */
export const unsavedIssueSchema = z.object({
  issueId: z.string(),
  fileName: z.string(),
  /** Whether its file is still there, to be opened. */
  isThere: z.boolean(),
  changes: z.number(),
  /** The version that is the text. */
  versionId: z.string(),
});

export const deletedIssueSchema = z.object({
  trashId: z.string(),
  fileName: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
});
export type DeletedIssue = z.infer<typeof deletedIssueSchema>;
