import { z } from 'zod';
import { languages } from '../messages/translator.ts';
import { issueStatuses } from '../release/status.ts';
import { hitPlaces } from '../search/hits.ts';
import { searchLanguages } from '../search/query.ts';

const range = z.object({ from: z.number(), to: z.number() });

/** Plain text with ranges; search/snippet.ts. */
const snippetSchema = z.object({
  text: z.string(),
  marks: z.array(range).readonly(),
  cutBefore: z.boolean(),
  cutAfter: z.boolean(),
});

const searchHitSchema = z.object({
  /** From 1. */
  line: z.number(),
  from: z.number(),
  to: z.number(),
  place: z.enum(hitPlaces),
  section: z.string(),
  snippet: snippetSchema,
});

const fileSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  number: z.number().nullable(),
  date: z.string().nullable(),
  language: z.enum(searchLanguages).nullable(),
  status: z.enum(issueStatuses).nullable(),
});

const foundFileSchema = fileSchema.extend({
  /** The id of its issue's first file; the files of one issue follow each other. */
  issue: z.string(),
  hits: z.array(searchHitSchema).readonly(),
  /** How many lines of the file hold something, those in `hits` among them. */
  lines: z.number(),
});

const searchAnswerSchema = z.object({
  /** How many issues hold what is looked for. */
  count: z.number(),
  /** The files of the best of them, best first. */
  files: z.array(foundFileSchema).readonly(),
  /** False while the library is still being read: `search.changed` follows. */
  complete: z.boolean(),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

const facetSchema = z.array(z.object({ value: z.string(), count: z.number() })).readonly();
export const searchFacetsSchema = z.object({
  years: facetSchema,
  sections: facetSchema,
  languages: facetSchema,
  statuses: facetSchema,
});

const changeSchema = range.extend({ insert: z.string() });
const plannedFilesSchema = z
  .array(
    fileSchema.extend({
      /** What the changes are made for: the digest of its bytes, '' for a text that is not saved. */
      version: z.string(),
      changes: z
        .array(changeSchema.extend({ old: z.string(), line: z.number(), snippet: snippetSchema }))
        .readonly(),
    }),
  )
  .readonly();
export type PlannedFile = z.infer<typeof plannedFilesSchema>[number];

/** A text that the window shows and has not saved: it counts instead of the file's. */
const unsavedSchema = z.object({ issueId: z.string(), text: z.string() }).nullable();
const querySchema = z.string().max(1000);

/** What became of one file of a replacement. */
const replacedFileSchema = z.object({
  issueId: z.string(),
  state: z.enum(['done', 'to-do', 'changed', 'failed']),
  changes: z.number(),
});
const replacementSchema = z.object({
  id: z.string(),
  /** What was looked for and what came in its place, for messages. */
  query: z.string(),
  replacement: z.string(),
  files: z.array(replacedFileSchema).readonly(),
});
export type Replacement = z.infer<typeof replacementSchema>;

export const searchCalls = {
  'search.find': {
    input: z.object({
      query: querySchema,
      /** How many issues to tell of, and how many lines of each of their files. */
      issues: z.number().int().min(1).max(10_000),
      lines: z.number().int().min(1).max(1000),
      unsaved: unsavedSchema,
    }),
    output: searchAnswerSchema,
  },
  /** What the issues found could be narrowed by, with how many would stay. */
  'search.facets': {
    input: z.object({
      query: querySchema,
      unsaved: unsavedSchema,
      /** Of a section called `中文---English` that half is offered. */
      language: z.enum(languages),
    }),
    output: searchFacetsSchema,
  },
  /** Every change that replacing would make; nothing is written. */
  'search.plan-replacement': {
    input: z.object({
      query: querySchema,
      replacement: z.string().max(10_000),
      matchCase: z.boolean(),
      unsaved: unsavedSchema,
    }),
    output: plannedFilesSchema,
  },
  /**
   * Writes the chosen changes, each file only while it is still `version`. What the window has done in
   * its editor (`isDone`) comes with what takes it back.
   */
  'search.replace': {
    input: z.object({
      query: querySchema,
      replacement: z.string().max(10_000),
      files: z
        .array(
          z.object({
            issueId: z.string(),
            version: z.string(),
            /** `old` is what must stand there. */
            changes: z.array(changeSchema.extend({ old: z.string() })).max(100_000),
            isDone: z.boolean(),
          }),
        )
        .max(20_000),
    }),
    output: replacementSchema,
  },
  /** Takes a replacement back in every file that still is as it left it; those of `except` the window does. */
  'search.undo-replacement': {
    input: z.object({ id: z.string(), except: z.array(z.string()).max(1) }),
    output: replacementSchema,
  },
  /** The open library's last replacement that was not taken back; null for none. */
  'search.last-replacement': {
    input: z.undefined(),
    output: replacementSchema
      .extend({
        /** Whether it ended before all of its files were written. */
        interrupted: z.boolean(),
      })
      .nullable(),
  },
} as const;
