import { z } from 'zod';
import { editionLanguages } from '../export/edition/edition-settings.ts';
import { pictureKinds } from '../season/report/report-names.ts';

const nothing = z.undefined();
const number = z.int().min(0).max(1_000_000);

const reportMadeSchema = z.object({
  fileName: z.string(),
  /** Below the library; '' for its own. */
  folder: z.string(),
  /** For `export.reveal`. */
  fileId: z.string(),
  issueId: z.string(),
  pictures: z.number(),
  /** Null where the report was not asked to be the season's preface. */
  preface: z
    .object({
      /** Whether it was not the preface already. */
      isNew: z.boolean(),
      /** What was the preface before, if another text was. */
      before: z.string().nullable(),
    })
    .nullable(),
});
export type ReportMade = z.infer<typeof reportMadeSchema>;

const wishSchema = z.object({
  from: number,
  to: number,
  /** Null takes the issues in the language that they are written in. */
  language: z.enum(editionLanguages).nullable(),
  /** A folder below the library. */
  folder: z.string().max(500),
  pictures: z.enum(pictureKinds),
  /** The season's preface in galley.yaml is the report from then on. */
  asPreface: z.boolean(),
  /** Else file/exists where one of its files is there. */
  mayReplace: z.boolean(),
});
export type ReportWish = z.infer<typeof wishSchema>;

export const reportCalls = {
  /** Writes the report of a season into the library: a text and its pictures. Null when cancelled. */
  'report.make': { input: wishSchema, output: reportMadeSchema.nullable() },
  'report.cancel': { input: nothing, output: nothing },
} as const;

const reportSteps = ['reading', 'drawing', 'writing'] as const;
export const reportProgressSchema = z.object({
  step: z.enum(reportSteps),
  /** How many pictures are drawn; 0 of 0 in other steps. */
  done: z.number(),
  total: z.number(),
});
export type ReportProgress = z.infer<typeof reportProgressSchema>;
