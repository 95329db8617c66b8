import { findFactsStyles } from '../../facts/star-form.ts';
import { daysBetween } from '../new-issue/calendar.ts';
import { learnDateStep, nextDate, type DateStep } from '../new-issue/date-step.ts';
import type { IssueHead } from '../summary.ts';
import { findFilePattern } from './find-file-pattern.ts';
import { findSections } from './find-sections.ts';
import { commonest, type Found, type FoundProfile } from './found-profile.ts';
import type { IssueHabits } from './issue-habits.ts';

/** An issue of the library with what it tells. */
export interface ProfiledIssue extends IssueHead {
  /** Below the library's folder, with `/`. */
  readonly path: string;
  readonly habits: IssueHabits;
}

/** Longer gaps between issues are pauses. */
const longestGap = 100;
const mostGaps = 20;

/** The profile that issues, given newest first, have in common. */
export function findProfile(issues: readonly ProfiledIssue[]): FoundProfile {
  return {
    issueCount: issues.length,
    marker: commonest(issues.map(({ habits }) => habits.marker)),
    markers: [...markersByLanguage(issues.map(({ habits }) => habits))],
    numbering: commonest(issues.map(({ habits }) => habits.numbering)),
    dateStep: findDateStep(issues.flatMap(({ date }) => date ?? [])),
    file: findFilePattern(issues),
    sections: [...findSections(issues)],
    facts: [...findFactsStyles(issues.map(({ habits }) => habits))],
  };
}

/** A newsletter in two languages may mark its items in two ways. */
function markersByLanguage(habits: readonly IssueHabits[]): FoundProfile['markers'] {
  const languages = [...new Set(habits.map(({ language }) => language))];
  return languages.flatMap((language) => {
    const own = habits.filter((each) => each.language === language);
    const usual = commonest(own.map(({ marker }) => marker));
    return usual === null ? [] : [{ language, ...usual }];
  });
}

/** The step with how many of the latest gaps it fits. */
function findDateStep(dates: readonly string[]): Found<DateStep> | null {
  const value = learnDateStep(dates);
  if (value === null) return null;
  const days = [...new Set(dates)].toSorted().slice(-mostGaps - 1);
  const steps = days.slice(1).map((date, index) => ({ before: days[index] ?? date, date }));
  const gaps = steps.filter(({ before, date }) => daysBetween(before, date) <= longestGap);
  const fitting = gaps.filter(({ before, date }) => nextDate(before, value) === date);
  return { value, count: fitting.length, of: gaps.length };
}
