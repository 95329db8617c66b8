import { analyseIssue, type IssueAnalysis } from './parse/analyse-issue.ts';
import { readHeadingTitle } from './parse/head-title.ts';
import { readIdentity } from './parse/identity.ts';
import { habitsOf, type IssueHabits } from './profile/issue-habits.ts';
import { readLanguage } from './parse/language.ts';
import type { Issue } from './model.ts';
import type { ParseProfile } from './profile/parse-profile.ts';

/** What a list of issues shows of one. */
export interface IssueHead {
  readonly number: number | null;
  readonly title: string | null;
  /** YYYY-MM-DD. */
  readonly date: string | null;
}

export interface IssueSummary extends IssueHead {
  readonly language: Issue['language'];
  /** In document order, boilerplate sections and those without items included; a thousand at most. */
  readonly sections: readonly SectionSummary[];
  readonly itemCount: number;
  /** What the library's profile is learnt from. */
  readonly habits: IssueHabits;
}

interface SectionSummary {
  readonly title: string;
  readonly itemCount: number;
}

/** The longest collections have 150; a list that is told of more would have to be carried about. */
const mostSections = 1_000;

/** The start of a file that `summariseHead` wants at least, in UTF-16 units. */
export const headLength = 4096;

/** Counts an issue's sections and items without reading what is inside them. */
export function summariseIssue(
  text: string,
  fileName: string,
  profile?: ParseProfile,
): IssueSummary {
  return summariseAnalysis(text, fileName, analyseIssue(text, profile));
}

/** The same for a text that was analysed before. */
export function summariseAnalysis(
  text: string,
  fileName: string,
  { frontMatter, bodyFrom, titleHeading, draft }: IssueAnalysis,
): IssueSummary {
  const { number, title, date } = readIdentity(text, frontMatter, titleHeading, fileName);
  const language = readLanguage(text, bodyFrom);
  const sections = draft.sections.map(({ head, items }) => ({
    title: head === null ? '' : readHeadingTitle(text, head.textFrom, head.textTo, noUrl).title,
    itemCount: items.length,
  }));
  return {
    number,
    title,
    date,
    language,
    sections: sections.slice(0, mostSections),
    itemCount: sections.reduce((sum, section) => sum + section.itemCount, 0),
    habits: habitsOf(text, draft, sections, language),
  };
}

/** Number, title and date from the first `headLength` units of a file, or from the whole of it. */
export function summariseHead(head: string, fileName: string): IssueHead {
  const { frontMatter, titleHeading } = analyseIssue(head.slice(0, headLength));
  const { number, title, date } = readIdentity(head, frontMatter, titleHeading, fileName);
  return { number, title, date };
}

function noUrl(): null {
  return null;
}
