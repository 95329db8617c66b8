import { z } from 'zod';

/**
 * A chart as data: everything that is drawn, put into a table or saved comes from this. Each category has
 * one value in each series; null where there is none.
 */
export const chartSchema = z.object({
  /** What files are called after. */
  id: z.string().regex(/^[a-z][a-z-]{0,40}$/u),
  /** `columns` and `rows` stack their series; `shares` fill each row; a `pie` has the first series only. */
  kind: z.enum(['columns', 'rows', 'shares', 'pie']),
  title: z.string().max(300),
  /** What the categories are, and more that is known of them, for the table. */
  category: z.string().max(100),
  categories: z.array(z.string().max(300)).max(20_000).readonly(),
  details: z
    .array(z.object({ name: z.string().max(100), values: z.array(z.string().max(300)).readonly() }))
    .max(5)
    .readonly(),
  series: z
    .array(
      z.object({ name: z.string().max(300), values: z.array(z.number().nullable()).readonly() }),
    )
    .max(100)
    .readonly(),
  /** What the values are. */
  unit: z.string().max(100),
  /** So many categories are drawn, from the first on; the table has them all. */
  drawn: z.int().min(1).nullable(),
  /** A line across at the usual value; null for none. */
  usual: z.object({ name: z.string().max(100), value: z.number() }).nullable(),
});
export type Chart = z.infer<typeof chartSchema>;
