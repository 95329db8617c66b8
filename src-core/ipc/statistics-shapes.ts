import { z } from 'zod';
import { chartSchema } from '../charts/chart.ts';

const number = z.int().min(0).max(1_000_000);
const count = z.number();

const statisticsSchema = z.object({
  sections: z.array(z.string()).readonly(),
  issues: z
    .array(
      z.object({
        id: z.string(),
        number: z.number().nullable(),
        date: z.string().nullable(),
        title: z.string().nullable(),
        items: z.array(count).readonly(),
      }),
    )
    .readonly(),
  seasons: z
    .array(
      z.object({
        number: z.number().nullable(),
        from: z.number().nullable(),
        to: z.number().nullable(),
        issues: count,
        items: z.array(count).readonly(),
      }),
    )
    .readonly(),
  domains: z.array(z.object({ domain: z.string(), items: count, mentions: count })).readonly(),
  rhythm: z
    .array(
      z.object({ number: z.number().nullable(), date: z.string(), days: z.number().nullable() }),
    )
    .readonly(),
  items: count,
});

const chartForms = ['png', 'svg', 'csv'] as const;
export type ChartForm = (typeof chartForms)[number];

export const statisticsCalls = {
  /** Counts the open library as it is on disk, or a run of its issues (season/statistics). */
  'statistics.read': {
    input: z.object({ range: z.object({ from: number, to: number }).nullable() }),
    output: statisticsSchema,
  },
  /** A picture of a chart, or its table, onto the clipboard: a picture as PNG, a table as text. */
  'statistics.copy': {
    input: z.object({ chart: chartSchema, form: z.enum(['png', 'csv']) }),
    output: z.undefined(),
  },
  /** Asks where; null when the person cancels. */
  'statistics.save': {
    input: z.object({ chart: chartSchema, form: z.enum(chartForms) }),
    output: z.object({ fileName: z.string(), fileId: z.string() }).nullable(),
  },
} as const;
