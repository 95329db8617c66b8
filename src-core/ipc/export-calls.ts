import { z } from 'zod';
import { editionLanguages, editions } from '../export/edition/edition-settings.ts';
import {
  clipboardContentSchema,
  exportPreviewSchema,
  previewInputSchema,
} from './preview-shapes.ts';
import { exportAnswers, exportDoneSchema } from './shapes.ts';

const nothing = z.undefined();

/** What makes files and the clipboard's content of an issue, and shows what they would be. */
export const exportCalls = {
  /** Asks for a folder the first time; null when the person cancels that or the export. */
  'export.run': {
    input: z.object({
      issueId: z.string(),
      text: z.string(),
      targetId: z.string(),
      edition: z.enum(editions),
      language: z.enum(editionLanguages).nullable(),
    }),
    output: exportDoneSchema.nullable(),
  },
  /** Cancels the export that is being made; one that is being written is finished. */
  'export.cancel': { input: nothing, output: nothing },
  /** The answers to `export.asks`, in its order; null gives the whole export up. */
  'export.answer': {
    input: z.object({ askId: z.string(), answers: z.array(z.enum(exportAnswers)).nullable() }),
    output: nothing,
  },
  /** Chooses the folder that the target's next exports of this library go to. */
  'export.choose-folder': {
    input: z.object({ targetId: z.string() }),
    output: z.object({ folder: z.string() }).nullable(),
  },
  /** What an export would be now; nothing is written and nothing is copied. */
  'export.preview': { input: previewInputSchema, output: exportPreviewSchema },
  'clipboard.read': { input: nothing, output: clipboardContentSchema },
  'export.reveal': { input: z.object({ fileId: z.string() }), output: nothing },
  /** Opens the page where the clipboard is to be pasted in the system's browser. */
  'export.open-editor': { input: z.object({ targetId: z.string() }), output: nothing },
} as const;
