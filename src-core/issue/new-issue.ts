import type { Range } from '../text/edit.ts';
import type { LibrarySettings } from '../library/library-settings.ts';
import { chooseSources, type ListedFile } from './new-issue/choose-sources.ts';
import { learnDateStep, nextDate, weekly } from './new-issue/date-step.ts';
import { nextPath, type NamedIssue } from './new-issue/file-name.ts';
import { fillTemplate } from './new-issue/fill-template.ts';
import type { IssueIdentity } from './new-issue/identity-edits.ts';
import { nextText, recurringFirstLines } from './new-issue/next-text.ts';
import { placeholder } from './new-issue/subtitle.ts';
import type { IssueText } from './new-issue/usual-content.ts';
import { noteKey } from './parse/notes.ts';
import { parseIssue } from './parse-issue.ts';
import { pathByPattern } from './profile/file-pattern.ts';
import { parseProfileOf } from './profile/parse-profile.ts';

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
  /** What the person has set for the library. */
  readonly settings: LibrarySettings;
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
  const earlier = sources.earlier.flatMap(({ path }): readonly IssueText[] => {
    const known = request.texts.get(path);
    return known === undefined ? [] : [{ path, text: known }];
  });
  const { settings } = request;
  const noSnippets = (settings.snippets ?? []).filter(({ recurs }) => recurs === false);
  const chance = new Set(noSnippets.map(({ first }) => noteKey(first)));
  const recurring = new Set(
    [...recurringFirstLines(text, earlier)].filter((line) => !chance.has(line)),
  );
  const reading = { recurring, profile: parseProfileOf(settings) };
  const issue = parseIssue(text, { fileName: last.path, ...reading });
  const from = { number: issue.number, date: issue.date };
  const to = {
    number: from.number === null ? null : from.number + 1,
    date: nextDateOf(from, series, request),
  };
  const hasOwnTitle = issue.titleRange !== null;
  const plan = {
    path:
      pathBySettings(settings, { ...from, path: last.path }, to) ??
      nextPath({ ...from, path: last.path }, sources.earlier, to, hasOwnTitle),
    text:
      request.template === null
        ? nextText(text, issue, { from, to }, { earlier, reading, series })
        : fillTemplate(request.template, to),
    ...to,
    continues: last.path,
  };
  return { ...plan, titlePlace: titlePlaceIn(plan.text, plan.path) };
}

function firstIssue(request: NewIssueRequest): NewIssuePlan {
  const { template, date, today, libraryName, settings } = request;
  const identity = { number: 1, date: date ?? today };
  const path = pathBySettings(settings, null, identity) ?? `${identity.date}-weekly.md`;
  const text = fillTemplate(
    template ?? `# ${libraryName} #{{number}}: {{title}} ({{date}})\n`,
    identity,
  );
  return { ...identity, path, text, continues: null, titlePlace: titlePlaceIn(text, path) };
}

function pathBySettings(
  { issues }: LibrarySettings,
  last: NamedIssue | null,
  next: IssueIdentity,
): string | null {
  return issues?.file === undefined ? null : pathByPattern(issues.file, last, next);
}

function nextDateOf(
  last: IssueIdentity,
  series: readonly ListedFile[],
  { date, settings }: NewIssueRequest,
): string | null {
  if (date !== null || last.date === null) return date;
  const dates = series.flatMap((issue) => issue.date ?? []);
  return nextDate(last.date, settings.issues?.dateStep ?? learnDateStep(dates) ?? weekly);
}

function titlePlaceIn(text: string, path: string): Range | null {
  const { titleRange } = parseIssue(text, { fileName: path });
  if (titleRange === null) return null;
  const at = text.slice(titleRange.from, titleRange.to).indexOf(placeholder);
  if (at === -1) return { from: titleRange.to, to: titleRange.to };
  return { from: titleRange.from + at, to: titleRange.from + at + placeholder.length };
}
