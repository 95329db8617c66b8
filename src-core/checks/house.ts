import { z } from 'zod';
import { ruleIds } from './rule-ids.ts';
import { factsStyleSchema } from '../facts/facts-style.ts';
import { issueLanguages } from '../issue/model.ts';

const spacings = ['spaced', 'tight'] as const;

const houseSchema = z.object({
  /** `（star NK）` and its like, with `N` for the figure, in issues of each language. */
  stars: z.partialRecord(z.enum(issueLanguages), z.string()),
  /** Whether a blank stands between CJK and Latin letters. */
  spacing: z.enum(spacings).nullable(),
  /** What stands between an item's number and what follows it: `、`, `. `. */
  marker: z.string().nullable(),
  /** The titles of sections that recur, as they are usually written. */
  sections: z.array(z.string()),
  /** Where the issues' pictures are, up to the name, and what those are called (`images.name`). */
  pictures: z.object({ site: z.string(), rule: z.string() }).nullable(),
});
/** How a library writes, as far as its issues or its settings tell; null where neither does. */
export type House = z.infer<typeof houseSchema>;

export const noHouse: House = {
  stars: {},
  spacing: null,
  marker: null,
  sections: [],
  pictures: null,
};

/** `style` of galley.yaml, where the person would have it otherwise than the issues tell. */
export const styleSettingsSchema = z.object({
  /** How star counts are written, with `N` for the figure: `（star NK）`. */
  stars: z.string().min(2).max(40).includes('N').optional(),
  spacing: z.enum(spacings).optional(),
  /** What stands between an item's number and what follows it: `、`, `. `. */
  marker: z
    .string()
    .max(4)
    .regex(/^[.)、．]\s*$/u, 'a mark such as 、 or . and the blanks behind it')
    .optional(),
  /** What the facts of a link fill in. */
  facts: factsStyleSchema.optional(),
});
export type StyleSettings = z.infer<typeof styleSettingsSchema>;

const countedSchema = z.object({ count: z.number(), of: z.number() });

/** How a library writes, and the rules that most of its issues break. */
export const learntHouseSchema = z.object({
  house: houseSchema,
  broken: z.array(z.enum(ruleIds)),
  /** How sure that is; missing in what an earlier version has learnt. */
  evidence: z
    .object({
      /** How many issues were read. */
      issues: z.number(),
      /** Of all star counts those in the commonest form of their language; null without any. */
      stars: countedSchema.nullable(),
      /** Of all places where CJK and Latin letters meet those in the commoner way. */
      spacing: countedSchema.nullable(),
      /** In how many of the issues each rule finds something that is no certain mistake. */
      breaks: z.partialRecord(z.enum(ruleIds), z.number()),
    })
    .optional(),
});
export type LearntHouse = z.infer<typeof learntHouseSchema>;
