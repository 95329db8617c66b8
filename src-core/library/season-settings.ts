import { z } from 'zod';

/** `season` of galley.yaml. */
export const seasonSettingsSchema = z.object({
  /** How many issues a season has, counted from issue 1. Learnt from the library's compilations when absent. */
  length: z.number().int().min(1).max(10_000).optional(),
});
