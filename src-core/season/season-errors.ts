import { z } from 'zod';

/** Why there is no season; part of AppError. */
export const seasonErrors = [
  /** No issue in the range, or the library is still being read. */
  z.object({ code: z.literal('season/no-issues'), from: z.number(), to: z.number() }),
  /** galley.yaml names a preface, afterword or cover that is not there. */
  z.object({ code: z.literal('season/not-there'), path: z.string() }),
  z.object({ code: z.literal('season/is-issue'), name: z.string() }),
  z.object({ code: z.literal('season/bad-name'), name: z.string() }),
  z.object({ code: z.literal('season/too-complex'), seconds: z.number() }),
  z.object({ code: z.literal('season/failed'), cause: z.string() }),
] as const;
