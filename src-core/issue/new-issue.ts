import type { Range, TextEdit } from '../text/edit.ts';
import type { Issue } from './model.ts';
import {
  carryBlocks,
  carrySection,
  type Carried,
  type CarryContext,
} from './new-issue/carry-section.ts';
import {
  chooseSources,
  type ListedFile,
  type NewIssueSources,
} from './new-issue/choose-sources.ts';
import { composeText } from './new-issue/compose-text.ts';
import { learnDateStep, nextDate, weekly } from './new-issue/date-step.ts';
import { nextPath } from './new-issue/file-name.ts';
import { fillTemplate } from './new-issue/fill-template.ts';
import { frontMatterEdits } from './new-issue/front-matter-edits.ts';
import { identityEdits, type Advance, type IssueIdentity } from './new-issue/identity-edits.ts';
import type { KnownIssue, References } from './new-issue/issue-references.ts';
import { nameInTitle, ownWords, placeholder } from './new-issue/subtitle.ts';
import { textBlocks } from './text-blocks.ts';
import { titleEdits } from './new-issue/title-edits.ts';
import { sectionKey, usualContent, type IssueText } from './new-issue/usual-content.ts';
import { parseIssue } from './parse-issue.ts';

export interface NewIssueRequest {
  /** The library's issues, newest first. */
  readonly issues: readonly ListedFile[];
  /** The texts of what `chooseSources` names, by path; one that is missing is not looked at. */
  readonly texts: ReadonlyMap<string, string>;
  /** The text of the library's own template, null when it has none. */
  readonly template: string | null;
  /** YYYY-MM-DD; null takes the last issue's date and the library's usual step. */
  readonly date: string | null;
  /** The date of a first issue. */
  readonly today: string;
  /** What a first issue is called. */
  readonly libraryName: string;
  /** First lines of blocks that recur across the library, as for `parseIssue`. */
  readonly recurring?: ReadonlySet<string>;
}

export interface NewIssuePlan extends IssueIdentity {
  /** Below the library's folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The path of the issue that it continues; null for a first one. */
  readonly continues: string | null;
  /** Where the issue's own title is to be written in the text; null when the text has no title. */
  readonly titlePlace: Range | null;
}

/**
 * The issue after a library's last one, by INVARIANTS.md: number, date, file name and everything that
 * depends on them advance together; sections, fixed content and what recurs is carried, items are not.
 */
export function planNewIssue(request: NewIssueRequest): NewIssuePlan {
  const sources = chooseSources(request.issues);
  const text = sources === null ? undefined : request.texts.get(sources.last.path);
  if (sources === null || text === undefined) return firstIssue(request);
  const { last, series } = sources;
  const issue = parseIssue(text, { fileName: last.path, ...recurringOf(request) });
  const from = { number: issue.number, date: issue.date };
  const to = {
    number: from.number === null ? null : from.number + 1,
    date: nextDateOf(from, series, request),
  };
  const hasOwnTitle = issue.titleRange !== null;
  const plan = {
    path: nextPath({ ...from, path: last.path }, sources.earlier, to, hasOwnTitle),
    text:
      request.template === null
        ? nextText(text, issue, { from, to }, sources, request)
        : fillTemplate(request.template, to),
    ...to,
    continues: last.path,
  };
  return { ...plan, titlePlace: titlePlaceIn(plan.text, plan.path) };
}

function firstIssue({ template, date, today, libraryName }: NewIssueRequest): NewIssuePlan {
  const identity = { number: 1, date: date ?? today };
  const path = `${identity.date}-weekly.md`;
  const text = fillTemplate(
    template ?? `# ${libraryName} #{{number}}: {{title}} ({{date}})\n`,
    identity,
  );
  return { ...identity, path, text, continues: null, titlePlace: titlePlaceIn(text, path) };
}

function recurringOf({ recurring }: NewIssueRequest) {
  return recurring === undefined ? {} : { recurring };
}

function nextDateOf(
  last: IssueIdentity,
  series: readonly ListedFile[],
  { date }: NewIssueRequest,
): string | null {
  if (date !== null || last.date === null) return date;
  const dates = series.flatMap((issue) => issue.date ?? []);
  return nextDate(last.date, learnDateStep(dates) ?? weekly);
}

function nextText(
  text: string,
  issue: Issue,
  { from, to }: Pick<Advance, 'from' | 'to'>,
  { earlier, series }: NewIssueSources,
  request: NewIssueRequest,
): string {
  const names =
    issue.title === null || from.number === null ? [] : nameInTitle(issue.title, from.number);
  const advance = { from, to, names };
  const earlierTexts = earlier.flatMap(({ path }): readonly IssueText[] => {
    const earlierText = request.texts.get(path);
    return earlierText === undefined ? [] : [{ path, text: earlierText }];
  });
  const context: CarryContext = {
    text,
    advance,
    usual: usualContent(earlierTexts, from, names, request.recurring ?? new Set()),
    references: referencesOf(issue, advance, series),
    ownTitle: ownTitleOf(issue, advance),
  };
  const usualFrontMatter =
    earlierTexts[0] === undefined ? null : parseIssue(earlierTexts[0].text).frontMatter;
  const parts = [
    { dropped: [], edits: frontMatterEdits(text, issue, advance, usualFrontMatter) },
    preamble(issue, context),
    ...issue.sections.map((section, i) => {
      const hasSubsections = (issue.sections[i + 1]?.level ?? 0) > section.level;
      return carrySection(section, hasSubsections, context);
    }),
  ];
  return composeText(text, {
    dropped: parts.flatMap(({ dropped }) => dropped),
    edits: parts.flatMap(({ edits }) => edits),
  });
}

/** The title's line and what stands between it and the first section. */
function preamble({ preamble: range, titleRange }: Issue, context: CarryContext): Carried {
  const { text, advance } = context;
  const heading = textBlocks(text, range).find(({ from }) =>
    /^#\s/u.test(text.slice(from, from + 2)),
  );
  if (heading === undefined) return carryBlocks(range, context);
  const isTitle =
    titleRange !== null && titleRange.from >= heading.from && titleRange.to <= heading.to;
  const words = isTitle ? titleRange : { from: heading.from + 2, to: heading.to };
  const edits: readonly TextEdit[] = [
    ...titleEdits(text, words, advance),
    ...identityEdits(text, heading, advance),
  ];
  const before = carryBlocks({ from: range.from, to: heading.from }, context);
  const after = carryBlocks({ from: heading.to, to: range.to }, context);
  return {
    dropped: [...before.dropped, ...after.dropped],
    edits: [...before.edits, ...edits, ...after.edits],
  };
}

function referencesOf(
  { title }: Issue,
  { from, to, names }: Advance,
  series: readonly ListedFile[],
): References {
  const step = (to.number ?? 0) - (from.number ?? 0);
  const findIssue = (number: number): KnownIssue | null => {
    if (number === to.number) return { ...to, title: null };
    if (number === from.number) return { ...from, title };
    return series.find((issue) => issue.number === number) ?? null;
  };
  return { step, names, findIssue };
}

function ownTitleOf({ title }: Issue, { from, names }: Advance): string {
  const own = title === null ? undefined : ownWords(title, from, names)[0];
  return title === null || own === undefined ? '' : sectionKey(title.slice(own.from, own.to));
}

function titlePlaceIn(text: string, path: string): Range | null {
  const { titleRange } = parseIssue(text, { fileName: path });
  if (titleRange === null) return null;
  const at = text.slice(titleRange.from, titleRange.to).indexOf(placeholder);
  if (at === -1) return { from: titleRange.to, to: titleRange.to };
  return { from: titleRange.from + at, to: titleRange.from + at + placeholder.length };
}
