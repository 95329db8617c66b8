import { z } from 'zod';
import { editionLanguages, editions } from '../export/edition/edition-settings.ts';
import { copyPartSchema, reportEntrySchema } from './shapes.ts';

/** An export as it would go out now; the window's text need not be saved. */
export const previewInputSchema = z.object({
  issueId: z.string(),
  text: z.string(),
  targetId: z.string(),
  edition: z.enum(editions),
  language: z.enum(editionLanguages).nullable(),
  /** The channel of galley.yaml whose settings count; null for the target by itself. */
  channel: z.string().nullable(),
});
export type PreviewInput = z.infer<typeof previewInputSchema>;

const previewFileSchema = z.object({
  /** Relative to the export's folder, with forward slashes. */
  path: z.string(),
  /** Null for what is no text, e.g. a picture. */
  text: z.string().nullable(),
  /** The size in bytes. */
  size: z.number(),
  /** What the page calls it where that does not lead to its path. */
  address: z.string().nullable(),
});
export type PreviewFile = z.infer<typeof previewFileSchema>;

const madePreviewSchema = z.object({
  state: z.literal('made'),
  copies: z.array(copyPartSchema),
  files: z.array(previewFileSchema),
  pages: z.array(
    z.object({ path: z.string(), html: z.string(), width: z.number(), height: z.number() }),
  ),
  patches: z.array(
    z.object({ path: z.string(), before: z.string().nullable(), after: z.string() }),
  ),
  report: z.array(reportEntrySchema),
  /** Where the paths of `files` are served as pictures, until the next preview; ends in a slash. */
  base: z.string(),
  /** Whether the files that the export has to see were looked for in a folder; null when it needs none. */
  hasFolder: z.boolean().nullable(),
});
export type MadePreview = z.infer<typeof madePreviewSchema>;

/**
 * What an export would be: nothing is written and nothing is copied. `superseded`: a later call was
 * answered instead; `too-complex`: it takes longer than a preview may.
 */
export const exportPreviewSchema = z.discriminatedUnion('state', [
  madePreviewSchema,
  z.object({ state: z.literal('refused'), reasons: z.array(reportEntrySchema) }),
  z.object({ state: z.literal('too-complex') }),
  z.object({ state: z.literal('superseded') }),
]);
export type ExportPreview = z.infer<typeof exportPreviewSchema>;

/** What the system's clipboard holds; '' where it has nothing of that form. */
export const clipboardContentSchema = z.object({ html: z.string(), text: z.string() });
export type ClipboardContent = z.infer<typeof clipboardContentSchema>;
