import { analyseIssue } from './parse/analyse-issue.ts';
import { buildSection } from './parse/build-section.ts';
import { definitionsOf } from './parse/definitions.ts';
import { readIdentity } from './parse/identity.ts';
import { readLanguage } from './parse/language.ts';
import type { Issue } from './model.ts';
import { mentionsStars } from './parse/stars.ts';

export interface ParseOptions {
  /** The file's name or path; gives the number, the date and the title that the text itself lacks. */
  readonly fileName?: string;
  /** First lines of blocks that recur across the library, trimmed and with single blanks. */
  readonly recurring?: ReadonlySet<string>;
}

const noneRecurring: ReadonlySet<string> = new Set();

/**
 * Reads any text as an issue. Never throws and takes time proportional to the text; the ranges tile
 * the text as INVARIANTS.md states. `text` has LF line ends and no BOM.
 */
export function parseIssue(text: string, options: ParseOptions = {}): Issue {
  const { frontMatter, bodyFrom, lines, titleHeading, draft } = analyseIssue(text);
  const recurring = options.recurring ?? noneRecurring;
  const context = {
    text,
    recurring,
    findDefinition: definitionsOf(text, lines),
    has: {
      stars: mentionsStars(text),
      images: text.includes('![') || text.includes('<img'),
    },
  };
  return {
    frontMatter,
    preamble: { from: bodyFrom, to: draft.sections[0]?.from ?? text.length },
    ...readIdentity(text, frontMatter, titleHeading, options.fileName),
    language: readLanguage(text, bodyFrom),
    style: draft.style,
    sections: draft.sections.map((section) => buildSection(section, context)),
  };
}
