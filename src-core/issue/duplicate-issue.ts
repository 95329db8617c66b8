import type { LibrarySettings } from '../library/library-settings.ts';
import { applyEdits } from '../text/apply-edits.ts';
import type { Range, TextEdit } from '../text/edit.ts';
import type { Issue } from './model.ts';
import { chooseSources, type ListedFile } from './new-issue/choose-sources.ts';
import { learnDateStep, nextDate, weekly } from './new-issue/date-step.ts';
import { nextPath } from './new-issue/file-name.ts';
import {
  identityEdits,
  withoutOverlaps,
  type Advance,
  type IssueIdentity,
} from './new-issue/identity-edits.ts';
import { bareNumber, numberMentions } from './new-issue/number-mentions.ts';
import { nameInTitle } from './new-issue/subtitle.ts';
import { parseIssue } from './parse-issue.ts';
import { pathByPattern } from './profile/file-pattern.ts';
import { parseProfileOf } from './profile/parse-profile.ts';

export interface DuplicateRequest {
  readonly path: string;
  readonly text: string;
  /** The library's issues, newest first. */
  readonly issues: readonly ListedFile[];
  readonly settings: LibrarySettings;
}

/**
 * An issue once more as the one after the library's last: number, date and file name advance where the
 * issue says them of itself (front matter, title, lead), everything else stays byte for byte.
 */
export function duplicateAsNext({ path, text, issues, settings }: DuplicateRequest): {
  readonly path: string;
  readonly text: string;
} {
  const issue = parseIssue(text, { fileName: path, profile: parseProfileOf(settings) });
  const from = { number: issue.number, date: issue.date };
  const to = nextIdentity(from, issues, settings);
  const names =
    issue.title === null || from.number === null ? [] : nameInTitle(issue.title, from.number);
  const others = issues.filter((other) => other.path !== path).slice(0, 12);
  return {
    path:
      (settings.issues?.file === undefined
        ? null
        : pathByPattern(settings.issues.file, { ...from, path }, to)) ??
      nextPath({ ...from, path }, others, to, issue.titleRange !== null),
    text: applyEdits(text, advanceEdits(text, issue, { from, to, names })),
  };
}

function nextIdentity(
  from: IssueIdentity,
  issues: readonly ListedFile[],
  settings: LibrarySettings,
): IssueIdentity {
  const sources = chooseSources(issues);
  const last = sources?.last ?? from;
  const dates = (sources?.series ?? []).flatMap(({ date }) => date ?? []);
  const step = settings.issues?.dateStep ?? learnDateStep(dates) ?? weekly;
  return {
    number: from.number === null ? null : Math.max(from.number, last.number ?? 0) + 1,
    date: from.date === null ? null : nextDate(last.date ?? from.date, step),
  };
}

function advanceEdits(text: string, issue: Issue, advance: Advance): readonly TextEdit[] {
  const { frontMatter, preamble, titleRange } = issue;
  const { from, to } = advance;
  const values: readonly Range[] = Object.values(frontMatter?.ranges ?? {});
  const edits = [...values, preamble].flatMap((range) => identityEdits(text, range, advance));
  if (from.number !== null && to.number !== null) {
    const written = String(to.number);
    for (const range of values) {
      const isNumber = text.slice(range.from, range.to) === String(from.number);
      if (isNumber) edits.push({ from: range.from, to: range.to, insert: written });
    }
    if (titleRange !== null) {
      const title = text.slice(titleRange.from, titleRange.to);
      const isStated = numberMentions(title, from.number, advance.names).length > 0;
      const bare = isStated ? null : bareNumber(title, from.number);
      if (bare !== null) {
        const at = titleRange.from;
        edits.push({ from: at + bare.from, to: at + bare.to, insert: bare.write(to.number) });
      }
    }
  }
  return withoutOverlaps(edits);
}
