import { z } from 'zod';
import { issueLanguages } from '../issue/model.ts';

const partRoles = ['master', 'edition', 'twin', 'compilation'] as const;

/** One file of an issue. */
const issuePartSchema = z.object({
  /** The id of the file. */
  file: z.string(),
  /**
   * `master`: what the others are made from; `twin`: the master in another language; `edition`: any
   * other form of the issue; `compilation`: another document that holds the issue among others.
   */
  role: z.enum(partRoles),
  /** Null for a file in two languages, and where its text does not tell. */
  language: z.enum(issueLanguages).nullable(),
  isBilingual: z.boolean(),
  /** Null for a compilation. */
  edition: z.enum(['full', 'digest']).nullable(),
  /** The file of the same edition in another language; null when there is none. */
  twin: z.string().nullable(),
  /** Whether something of it was said by hand. */
  isSet: z.boolean(),
});
export type IssuePart = z.infer<typeof issuePartSchema>;

/** One issue: every file of it, in the order to show them, and the compilations that hold it. */
export const partGroupSchema = z.object({
  /** The id of the first part's file. */
  id: z.string(),
  /** `compilation`: all parts are forms of one compilation. */
  kind: z.enum(['issue', 'compilation']),
  /** Never empty; the first one stands for the issue. */
  parts: z.array(issuePartSchema).readonly(),
});
export type PartGroup = z.infer<typeof partGroupSchema>;

/** The files of a group that are not there as compilations that hold the issue. */
function ownParts({ kind, parts }: PartGroup): readonly IssuePart[] {
  return kind === 'compilation' ? parts : parts.filter(({ role }) => role !== 'compilation');
}

/** For each file its issue; a compilation is its own, not those that it holds. */
export function issuesOfFiles(groups: readonly PartGroup[]): ReadonlyMap<string, PartGroup> {
  return new Map(groups.flatMap((group) => ownParts(group).map(({ file }) => [file, group])));
}

/** What is asked of one file. */
export interface PartsOfFile {
  /** Null for a file that is no issue, or of which nothing is known yet. */
  readonly group: PartGroup | null;
  readonly twin: { readonly file: string; readonly language: IssuePart['language'] } | null;
}

/**
 * The issue that a file belongs to and its twin. A compilation's own group is meant, not those of the
 * issues that it holds.
 */
export function partsOf(groups: readonly PartGroup[], file: string): PartsOfFile {
  for (const group of groups) {
    const part = group.parts.find((each) => each.file === file);
    if (part === undefined || (part.role === 'compilation' && group.kind === 'issue')) continue;
    const twin = group.parts.find((each) => each.file === part.twin);
    return {
      group,
      twin: twin === undefined ? null : { file: twin.file, language: twin.language },
    };
  }
  return { group: null, twin: null };
}
