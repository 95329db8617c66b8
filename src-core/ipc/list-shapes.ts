import { z } from 'zod';
import { appErrorSchema } from '../app-error.ts';
import { issueLanguages } from '../issue/model.ts';
import { fileStatusSchema } from '../release/shown-status.ts';
import { issueStatuses } from '../release/status.ts';

/** Files of one call: as many as the largest library's. */
const mostFiles = 40_000;
const ids = z.array(z.string()).min(1).max(mostFiles);

/** By the file's id; what nothing is known of is missing. */
export const statusesSchema = z.record(z.string(), fileStatusSchema);
export type FileStatuses = z.infer<typeof statusesSchema>;

const statusChangeSchema = z.object({
  issueId: z.string(),
  /** Null takes back what was said. */
  status: z.enum(issueStatuses).nullable(),
});
export type StatusChange = z.infer<typeof statusChangeSchema>;

const failedFile = z.object({ fileName: z.string(), error: appErrorSchema });

const trashedSchema = z.object({
  trashed: z.array(z.object({ trashId: z.string(), issueId: z.string() })),
  failed: z.array(failedFile),
});

const renameSchema = z.object({ issueId: z.string(), name: z.string().min(1).max(255) });
export type FileRename = z.infer<typeof renameSchema>;

/** What is done to several issues of the list at once, and what the list shows besides the files. */
export const listCalls = {
  'list.statuses': { input: z.undefined(), output: statusesSchema },
  /** In status.yaml, all in one write. */
  'list.set-status': {
    input: z.object({ changes: z.array(statusChangeSchema).min(1).max(mostFiles) }),
    output: statusesSchema,
  },
  /** Into Galley's trash, one by one; what cannot go stays and is named. */
  'list.delete': { input: z.object({ issueIds: ids }), output: trashedSchema },
  'list.put-back': {
    input: z.object({ trashIds: ids }),
    output: z.object({ restored: z.array(z.string()), failed: z.array(failedFile) }),
  },
  /**
   * Gives files other names in their folders, all of them or none; what Galley knows of them goes along.
   * Never over a file that is there.
   */
  'list.rename': {
    input: z.object({ files: z.array(renameSchema).min(1).max(100) }),
    output: z.object({
      renamed: z.array(z.object({ from: z.string(), to: z.string() })),
      /** Other files whose text has one of the old names; they are not changed. */
      mentionedIn: z.number(),
    }),
  },
  /**
   * `next`: with the number, the date and the name of the issue after the library's last one; `copy`: a
   * file beside it that is an issue of its own.
   */
  'list.duplicate': {
    input: z.object({ issueIds: z.array(z.string()).min(1).max(20), as: z.enum(['next', 'copy']) }),
    output: z.object({
      files: z.array(z.object({ issueId: z.string(), fileName: z.string() })).min(1),
    }),
  },
  /** Shows the file in the system's file manager. */
  'list.reveal': { input: z.object({ issueId: z.string() }), output: z.undefined() },
  /** How the library's newest other issues in the issue's language say what they hold. */
  'counts.examples': {
    input: z.object({ issueId: z.string(), language: z.enum(issueLanguages).nullable() }),
    output: z.array(
      z.object({ line: z.string(), block: z.union([z.number(), z.literal('description')]) }),
    ),
  },
  /** The issues as a Markdown list, onto the clipboard. */
  'list.copy': { input: z.object({ issueIds: ids }), output: z.undefined() },
} as const;
