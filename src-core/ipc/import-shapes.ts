import { z } from 'zod';
import { appErrorSchema } from '../app-error.ts';

const nothing = z.undefined();

const importLineSchema = z.object({
  /** What it is called where it comes from. */
  source: z.string(),
  /** Its path below the library; null for what is not taken. */
  path: z.string().nullable(),
  /** What is changed, left out or worth knowing, in the window's language. */
  messages: z.array(z.string()).readonly(),
});
export type ImportLine = z.infer<typeof importLineSchema>;

const importPlanSchema = z.object({
  planId: z.string(),
  /** The names of what was chosen. */
  chosen: z.array(z.string()).readonly(),
  /** One for each text that is taken, in the order in which they are written. */
  taken: z.array(importLineSchema).readonly(),
  leftOut: z.array(importLineSchema).readonly(),
  /** How many pictures come with the texts. */
  pictures: z.number(),
});
export type SentImportPlan = z.infer<typeof importPlanSchema>;

const importDoneSchema = z.object({
  importId: z.string(),
  /** The texts that are files of the library now. */
  issueIds: z.array(z.string()).readonly(),
  pictures: z.number(),
});
export type ImportDone = z.infer<typeof importDoneSchema>;

const feedsWrittenSchema = z.object({
  state: z.literal('written'),
  fileNames: z.array(z.string()).readonly(),
  folder: z.string(),
  /** The first file, for `export.reveal`. */
  fileId: z.string(),
  items: z.number(),
  /** What is not in them, or not as it stands, once for each kind of it, in the window's language. */
  notes: z.array(z.object({ text: z.string(), count: z.number() })).readonly(),
});
export type FeedsWritten = z.infer<typeof feedsWrittenSchema>;

export const importCalls = {
  /**
   * Asks for files or a folder and reads what an import of them would be; nothing is written. Null when
   * the person cancels.
   */
  'import.plan': {
    input: z.object({ from: z.enum(['files', 'folder']) }),
    output: importPlanSchema.nullable(),
  },
  /**
   * Writes what was planned, never over a file that is there. Cancelled (null) or stopped by an error it
   * takes back what it wrote.
   */
  'import.write': { input: z.object({ planId: z.string() }), output: importDoneSchema.nullable() },
  'import.cancel': { input: nothing, output: nothing },
  /** The texts of an import into the trash, and its pictures too. */
  'import.undo': {
    input: z.object({ importId: z.string() }),
    output: z.object({
      trashed: z.array(z.string()).readonly(),
      failed: z.array(appErrorSchema).readonly(),
    }),
  },
  /** Asks for a folder and writes the library's feeds there; null when the person cancels. */
  'library.write-feeds': {
    input: nothing,
    output: z.union([feedsWrittenSchema, z.object({ state: z.literal('no-rule') })]).nullable(),
  },
} as const;

export const importProgressSchema = z.object({ done: z.number(), total: z.number() });
export type ImportProgress = z.infer<typeof importProgressSchema>;
