import { z } from 'zod';
import { learntHouseSchema } from '../../checks/house.ts';
import { foundFactsStyleSchema } from '../../facts/facts-style.ts';
import { markers } from '../model.ts';
import { dateStepSchema } from './profile-settings.ts';

function casesSchema<T extends z.ZodType>(value: T) {
  return z.object({ value, count: z.number(), of: z.number() });
}

function foundSchema<T extends z.ZodType>(value: T) {
  return casesSchema(value).nullable();
}

const foundSectionSchema = z.object({
  /** The latest heading in each language, as it is written. */
  names: z.object({
    zh: z.string().optional(),
    en: z.string().optional(),
    ja: z.string().optional(),
  }),
  /** In how many issues it stands, twins counted each. */
  count: z.number(),
  /** In how many of them it has items. */
  withItems: z.number(),
  /** In how many of them its text is that of another issue. */
  alike: z.number(),
});
export type FoundSection = z.infer<typeof foundSectionSchema>;

/**
 * What the issues of a library have in common, as far as they tell: each fact with how many of how many
 * issues (or steps between issues) show it; null when none tells.
 */
export const foundProfileSchema = z.object({
  issueCount: z.number(),
  marker: foundSchema(z.enum(markers)),
  /** The same for the issues of each language. */
  markers: z.array(casesSchema(z.enum(markers)).extend({ language: z.string().nullable() })),
  numbering: foundSchema(z.enum(['section', 'issue'])),
  dateStep: foundSchema(dateStepSchema),
  /** The pattern of the issues' paths, as `issues.file` of galley.yaml is written. */
  file: foundSchema(z.string()),
  /** The sections that recur, in the order in which they usually stand. */
  sections: z.array(foundSectionSchema),
  /** How they are written, as far as the copy desk goes by it; missing until their texts were read. */
  written: learntHouseSchema.optional(),
  /** How its issues write the facts of repositories, the commonest language first. */
  facts: z.array(foundFactsStyleSchema),
});
export type FoundProfile = z.infer<typeof foundProfileSchema>;

/** A value with how many cases of how many show it. */
export interface Found<T> {
  readonly value: T;
  readonly count: number;
  readonly of: number;
}

/** The commonest of the values that are not null; of equally common ones the first. Null without any. */
export function commonest<T>(values: readonly (T | null)[]): Found<T> | null {
  const counts = new Map<T, number>();
  let best: T | null = null;
  let of = 0;
  for (const value of values) {
    if (value === null) continue;
    of += 1;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  for (const [value, count] of counts) {
    if (best === null || count > (counts.get(best) ?? 0)) best = value;
  }
  return best === null ? null : { value: best, count: counts.get(best) ?? 0, of };
}
