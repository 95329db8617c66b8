import { z } from 'zod';

const nothing = z.undefined();
const name = z.string().max(4000);
const largestPrompt = 4_000_000;

const sourceRecordSchema = z.object({
  /** The item's name in the source (twins/item-print.ts). */
  item: name,
  /** The print of the source that the translation says. */
  source: z.string().max(100),
});
export type SourceRecord = z.infer<typeof sourceRecordSchema>;

/** What is kept about a translation; `file` is its id. Galley sends nothing of it anywhere. */
export const translationCalls = {
  'translation.known': {
    input: z.object({ file: z.string() }),
    output: z.array(sourceRecordSchema),
  },
  /** Remembers what items of a translation say; answers all that is known of it then. */
  'translation.note': {
    input: z.object({ file: z.string(), records: z.array(sourceRecordSchema).max(10_000) }),
    output: z.array(sourceRecordSchema),
  },
  /** What galley.yaml says to those who translate, from its file where it names one. */
  'translation.instructions': { input: nothing, output: z.string() },
  'translation.copy': {
    input: z.object({ text: z.string().min(1).max(largestPrompt) }),
    output: nothing,
  },
  /**
   * Gives the prompt to the library's own command and answers what it printed. Null when the person
   * gives no yes to it, or ends it.
   */
  'translation.run': {
    input: z.object({ prompt: z.string().min(1).max(largestPrompt) }),
    output: z.string().nullable(),
  },
  'translation.stop': { input: nothing, output: nothing },
} as const;

/** A save has made translations stale, or known. */
export const translationChangedSchema = z.object({ file: z.string() });
