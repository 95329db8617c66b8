import { z } from 'zod';
import { ruleIds } from './rule-ids.ts';
import { factsStyleSchema } from '../facts/facts-style.ts';

const spacings = ['spaced', 'tight'] as const;

const houseSchema = z.object({
  /** `（star NK）` and its like, with `N` for the figure. */
  stars: z.string().nullable(),
  /** Whether a blank stands between CJK and Latin letters. */
  spacing: z.enum(spacings).nullable(),
});
/** How a library writes, as far as its issues or its settings tell; null where neither does. */
export type House = z.infer<typeof houseSchema>;

export const noHouse: House = { stars: null, spacing: null };

/** `style` of galley.yaml, where the person would have it otherwise than the issues tell. */
export const styleSettingsSchema = z.object({
  /** How star counts are written, with `N` for the figure: `（star NK）`. */
  stars: z.string().min(2).max(40).includes('N').optional(),
  spacing: z.enum(spacings).optional(),
  /** What the facts of a link fill in. */
  facts: factsStyleSchema.optional(),
});
export type StyleSettings = z.infer<typeof styleSettingsSchema>;

/** How a library writes, and the rules that most of its issues break. */
export const learntHouseSchema = z.object({
  house: houseSchema,
  broken: z.array(z.enum(ruleIds)),
});
export type LearntHouse = z.infer<typeof learntHouseSchema>;
