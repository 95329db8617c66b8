import { z } from 'zod';

/** How a library writes, as far as its issues or its settings tell; null where neither does. */
export interface House {
  /** `（star NK）` and its like, with `N` for the figure. */
  readonly stars: string | null;
  /** Whether a blank stands between CJK and Latin letters. */
  readonly spacing: 'spaced' | 'tight' | null;
}

export const noHouse: House = { stars: null, spacing: null };

/** `style` of galley.yaml, where the person would have it otherwise than the issues tell. */
export const styleSettingsSchema = z.object({
  /** How star counts are written, with `N` for the figure: `（star NK）`. */
  stars: z.string().min(2).max(40).includes('N').optional(),
  spacing: z.enum(['spaced', 'tight']).optional(),
});
export type StyleSettings = z.infer<typeof styleSettingsSchema>;
