import { z } from 'zod';
import { editionLanguages } from '../export/edition/edition-settings.ts';

/** One text for all languages, or one for each. */
const wordsSchema = z.union([
  z.string().min(1),
  z.partialRecord(z.enum(editionLanguages), z.string().min(1)),
]);
export type SeasonWords = z.infer<typeof wordsSchema>;

/** An item that a season's compilation shows before all others. */
export const highlightSchema = z.object({
  /** The number of its issue. */
  issue: z.int().min(0),
  /** The address of the item, else its title. */
  item: z.string().min(1),
});
export type Highlight = z.infer<typeof highlightSchema>;

/** What a compilation says besides what the issues say; a season's own counts before that of all. */
const frameShape = {
  /** The compilation's title; placeholders are filled in. */
  title: wordsSchema.optional(),
  /** Paths below the library of the texts that stand before and after the issues. */
  preface: wordsSchema.optional(),
  afterword: wordsSchema.optional(),
  /** The path below the library of an EPUB's cover. */
  cover: z.string().min(1).optional(),
};

/** A season that is not counted by `length`, or that has something of its own. */
const ownSeasonSchema = z
  .object({
    /** The numbers of its first and last issue. */
    from: z.int().min(0),
    to: z.int().min(0),
    /** What it is called; else its number. */
    name: wordsSchema.optional(),
    highlights: z.array(highlightSchema).max(1000).optional(),
    ...frameShape,
  })
  .refine(({ from, to }) => from <= to, 'from is behind to');
export type OwnSeason = z.infer<typeof ownSeasonSchema>;

/** How issues look back at older ones. */
const lookBackSchema = z.object({
  /** How many issues back, in the order of the lines. */
  offsets: z.array(z.int().min(1)).min(1).max(20),
  /** The heading of the section that holds the lines; it may be a link. Written where an issue has none. */
  section: wordsSchema,
  /** The line for one older issue, with placeholders; else its linked title and its date. */
  line: wordsSchema.optional(),
  /** The heading of the section that a new one goes before; else behind the last one with items. */
  before: wordsSchema.optional(),
});
export type LookBackSettings = z.infer<typeof lookBackSchema>;

/** `season` of galley.yaml. */
export const seasonSettingsSchema = z.object({
  /** How many issues a season has, counted from issue 1. Learnt from the library's compilations when absent. */
  length: z.number().int().min(1).max(10_000).optional(),
  /** Where an issue can be read: {stem}, {date} and {number} are filled in. Learnt from the issues' links when absent. */
  original: z.string().min(1).optional(),
  /** The names of the sections that are compiled; else all that are not the same in every issue. */
  sections: z.array(z.string()).optional(),
  /** The names of sections that are compiled besides, whatever they hold. */
  include: z.array(z.string()).optional(),
  /** The names of sections that are left out, whatever they hold. */
  leaveOut: z.array(z.string()).optional(),
  /** false: no list of the links that are named in passing. */
  appendix: z.boolean().optional(),
  /** KB (of 1,000 bytes) that a picture in a page or a book may have; larger ones are made smaller. 300 when absent. */
  pictureLimit: z.int().min(10).max(20_000).optional(),
  ...frameShape,
  lookBack: lookBackSchema.optional(),
  seasons: z.array(ownSeasonSchema).max(1000).optional(),
});
export type SeasonSettings = z.infer<typeof seasonSettingsSchema>;
