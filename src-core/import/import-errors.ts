import { z } from 'zod';

/** Why nothing is imported and no feed written; part of AppError. */
export const importErrors = [
  /** The plan that the window has is no longer there. */
  z.object({ code: z.literal('import/no-plan') }),
  z.object({ code: z.literal('import/too-complex'), seconds: z.number() }),
  z.object({ code: z.literal('import/failed'), cause: z.string() }),
] as const;
