import { z } from 'zod';

export const updateCalls = {
  /** Asks the address of the releases once, since the person wants to know. */
  'updates.check': {
    input: z.undefined(),
    output: z.discriminatedUnion('kind', [
      /** This build names no address to ask. */
      z.object({ kind: z.literal('no-address'), running: z.string() }),
      z.object({ kind: z.literal('current'), running: z.string() }),
      z.object({
        kind: z.literal('newer'),
        running: z.string(),
        version: z.string(),
        page: z.string().nullable(),
      }),
    ]),
  },
} as const;
