import type { IssueAnalysis } from './analyse-issue.ts';
import { buildSection, contextOf } from './build-section.ts';
import type { FindDefinition } from './head-title.ts';
import { readIdentity } from './identity.ts';
import { readLanguage } from './language.ts';
import type { Issue } from '../model.ts';
import type { ParseProfile } from '../profile/parse-profile.ts';

export interface ParseOptions {
  /** The file's name or path; gives the number, the date and the title that the text itself lacks. */
  readonly fileName?: string;
  /** First lines of blocks that recur across the library, trimmed and with single blanks. */
  readonly recurring?: ReadonlySet<string>;
  /** What the person has set for the library, see `parseProfileOf`. */
  readonly profile?: ParseProfile;
}

/** Reads everything inside an issue that has been cut into sections and items. */
export function buildIssue(
  text: string,
  analysis: IssueAnalysis,
  findDefinition: FindDefinition,
  options: ParseOptions,
): Issue {
  const { frontMatter, bodyFrom, titleHeading, draft } = analysis;
  const context = contextOf(text, findDefinition, options.recurring);
  return {
    frontMatter,
    preamble: { from: bodyFrom, to: draft.sections[0]?.from ?? text.length },
    ...readIdentity(text, frontMatter, titleHeading, options.fileName),
    language: readLanguage(text, bodyFrom),
    style: draft.style,
    sections: draft.sections.map((section) => buildSection(section, context)),
  };
}
