import { z } from 'zod';
import { markers } from '../model.ts';

/**
 * Says of some lines that they are, or are not, heads of items. A line must fit everything that is
 * given: the section it stands in, how it is written, how it starts, or what it is. The last rule of
 * a library that fits a line decides.
 */
const itemRuleSchema = z.object({
  item: z.boolean(),
  /** A name of the section, compared as section names are. */
  section: z.string().optional(),
  marker: z.enum(markers).optional(),
  /** The beginning of the line, without the blanks before it. */
  starts: z.string().min(1).optional(),
  /** The whole line, without the blanks around it. */
  line: z.string().min(1).optional(),
});

export type ItemRule = z.infer<typeof itemRuleSchema>;

/** `profile` of galley.yaml: how the library's issues are written where that is not as it was found. */
export const profileSettingsSchema = z.object({
  marker: z.enum(markers).optional(),
  /** Whether numbers begin anew in each section or run through the issue. */
  numbering: z.enum(['section', 'issue']).optional(),
  items: z.array(itemRuleSchema).optional(),
});

export const dateStepSchema = z.union([
  z.strictObject({ days: z.int().min(1).max(400) }),
  z.strictObject({ months: z.int().min(1).max(12) }),
]);

/** With more, telling a long name that does not fit would take long. */
function hasFewGaps(pattern: string): boolean {
  return (pattern.match(/\{title\}|\*/gu) ?? []).length <= 3;
}

/** `issues` of galley.yaml: which files are issues, and when the next one comes. */
export const issuesSettingsSchema = z.object({
  /**
   * An issue's path below the library, with `{date}`, `{number}`, `{year}`, `{title}` and `*` for
   * what differs; without a `/` the name of a file in any folder.
   */
  file: z.string().min(1).max(200).refine(hasFewGaps, 'at most three of {title} and *').optional(),
  dateStep: dateStepSchema.optional(),
});

/** One of `sections` of galley.yaml. */
export const sectionSettingsSchema = z.object({
  names: z.object({
    zh: z.string().optional(),
    en: z.string().optional(),
    ja: z.string().optional(),
  }),
  /** Other ways the same section is or was headed. */
  aliases: z.array(z.string()).optional(),
  /** `fixed`: the same text in every issue; what stands in it are no items. */
  role: z.enum(['items', 'fixed']).optional(),
});

export type SectionSettings = z.infer<typeof sectionSettingsSchema>;

/** One of `snippets` of galley.yaml: a block that recurs, known by its first line. */
export const snippetSettingsSchema = z.object({
  first: z.string().min(1),
  /** What the window and `channels` call it. */
  name: z.string().min(1).optional(),
  /** false: it recurs by chance and is no snippet. */
  recurs: z.boolean().optional(),
});
export type SnippetSettings = z.infer<typeof snippetSettingsSchema>;
