import { z } from 'zod';

const editSchema = z.object({ from: z.int().min(0), to: z.int().min(0), insert: z.string() });

export const lookBackCalls = {
  /**
   * What lets the text, which is that of an issue of the open library, look back as galley.yaml says
   * (season/look-back/look-back.ts); nothing is written. `no-rule`: galley.yaml has none.
   */
  'look-back.plan': {
    input: z.object({ issueId: z.string(), text: z.string() }),
    output: z.union([
      z.enum(['no-rule', 'no-number']),
      z.object({
        edits: z.array(editSchema).readonly(),
        written: z.array(z.number()).readonly(),
        there: z.array(z.number()).readonly(),
        missing: z
          .array(
            z.object({
              number: z.number(),
              lacks: z
                .array(z.enum(['title', 'date', 'address']))
                .readonly()
                .nullable(),
            }),
          )
          .readonly(),
      }),
    ]),
  },
} as const;
