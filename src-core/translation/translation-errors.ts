import { z } from 'zod';

/** Why a translation does not come about; part of AppError. */
export const translationErrors = [
  z.object({ code: z.literal('translation/no-command') }),
  z.object({ code: z.literal('translation/bad-command'), cause: z.string() }),
  /** The command's own last words, or why it was ended. */
  z.object({ code: z.literal('translation/failed'), cause: z.string() }),
  z.object({ code: z.literal('translation/no-instructions'), name: z.string() }),
] as const;
