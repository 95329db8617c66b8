import { z } from 'zod';

/** More are not worth reading. */
export const mostSuggestions = 8;
const word = z.string().min(1).max(200);

export const spellingCalls = {
  /**
   * Opens the text's menu with what could be meant by a word. `at` is a place in the page, in its own pixels;
   * null is where the pointer is.
   */
  'spelling.menu': {
    input: z.object({
      word,
      suggestions: z.array(word).max(mostSuggestions).readonly(),
      at: z.object({ x: z.number(), y: z.number() }).nullable(),
    }),
    output: z.undefined(),
  },
} as const;

/** What somebody chose in that menu. */
export const spellingChoiceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('replace'), by: word }),
  z.object({ kind: z.literal('add') }),
  z.object({ kind: z.literal('ignore') }),
]);
export type SpellingChoice = z.infer<typeof spellingChoiceSchema>;
