import { z } from 'zod';
import { editionLanguages } from '../export/edition/edition-settings.ts';
import { seasonForms } from '../season/season-form.ts';

const nothing = z.undefined();
const number = z.int().min(0).max(1_000_000);
const range = { from: number, to: number };
const language = z.enum(editionLanguages);

const outlineItemSchema = z.object({ title: z.string(), item: z.string() });

const seasonOutlineSchema = z.object({
  language,
  counts: z.object({
    sections: z.array(z.object({ title: z.string(), items: z.number() })).readonly(),
    kinds: z.record(z.string(), z.number()),
    items: z.number(),
    firstDate: z.string().nullable(),
    lastDate: z.string().nullable(),
    days: z.number().nullable(),
  }),
  headings: z
    .array(
      z.object({
        title: z.string(),
        issues: z.number(),
        items: z.number(),
        isCompiled: z.boolean(),
      }),
    )
    .readonly(),
  issues: z
    .array(
      z.object({
        id: z.string(),
        number: z.number().nullable(),
        date: z.string().nullable(),
        heading: z.string(),
        sections: z
          .array(z.object({ title: z.string(), items: z.array(outlineItemSchema).readonly() }))
          .readonly(),
      }),
    )
    .readonly(),
  leftOut: z.array(z.string()).readonly(),
});
export type SentOutline = z.infer<typeof seasonOutlineSchema>;

/** What a season is made into: a Markdown file of the library, or a file anywhere. */
const seasonOutputs = ['md', 'epub', 'pdf', 'html'] as const;
export type SeasonOutput = (typeof seasonOutputs)[number];

export const frameParts = ['preface', 'afterword'] as const;
export type FramePart = (typeof frameParts)[number];

const seasonMadeSchema = z.object({
  /** Its name and folder, for display. */
  fileName: z.string(),
  folder: z.string(),
  /** For `export.reveal`. */
  fileId: z.string(),
  /** The file in the library, which can be opened; null for one outside. */
  issueId: z.string().nullable(),
  issues: z.number(),
  items: z.number(),
  bytes: z.number(),
  /** What is not as it stands in the issues, once for each kind of it, in the window's language. */
  notes: z.array(z.object({ text: z.string(), count: z.number() })).readonly(),
});
export type SeasonMade = z.infer<typeof seasonMadeSchema>;

/** Null takes the issues in the language that they are written in. */
const wanted = { ...range, language: language.nullable() };

export const seasonCalls = {
  /** What of a season would be compiled, as galley.yaml is now. */
  'season.outline': { input: z.object(wanted), output: seasonOutlineSchema },
  /**
   * Compiles a season as galley.yaml says. Markdown becomes a file of the library, a season from before is
   * replaced only with `mayReplace` (else file/exists); for all else a place is asked for. Null when
   * cancelled.
   */
  'season.compile': {
    input: z.object({
      ...wanted,
      form: z.enum(seasonForms),
      output: z.enum(seasonOutputs),
      /** Path of a Markdown file below the library; else ignored. */
      path: z.string().max(500),
      mayReplace: z.boolean(),
    }),
    output: seasonMadeSchema.nullable(),
  },
  'season.cancel': { input: nothing, output: nothing },
  /** The file of a season's preface or afterword in a language, made where there is none yet. */
  'season.frame': {
    input: z.object({ ...range, part: z.enum(frameParts), language }),
    output: z.object({ issueId: z.string() }),
  },
} as const;

const seasonSteps = ['reading', 'pictures', 'making', 'printing', 'writing'] as const;
export const seasonProgressSchema = z.object({
  step: z.enum(seasonSteps),
  /** How many pictures have been made smaller; 0 of 0 in other steps. */
  done: z.number(),
  total: z.number(),
});
export type SeasonProgressEvent = z.infer<typeof seasonProgressSchema>;
