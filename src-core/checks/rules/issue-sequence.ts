import { findDate } from '../../issue/parse/dates.ts';
import { stemOf } from '../../issue/parse/issue-number.ts';
import { daysBetween } from '../days-between.ts';
import { issueRange } from '../line-range.ts';
import type { NeighbourIssue } from '../outside-facts.ts';
import type { IssueRule, Problem } from '../rule.ts';

/** A gap of so many usual steps is a slip of the date; a summer is shorter. */
const mostSteps = 20;

/** A number or a date that does not follow from the issues around. */
export const issueSequence: IssueRule = {
  id: 'issue-sequence',
  severity: 'warning',
  sees: 'issue',
  check(view) {
    const { neighbours, path, issue } = view;
    // What disagrees with its own file's name is said to do that.
    if (!isSettled({ id: path, date: issue.date })) return [];
    const range = issueRange(view);
    if (neighbours === undefined || range === null) return [];
    const others = neighbours.filter((one) => one.id !== path && isSettled(one));
    const dates = dateProblems(issue, others);
    // Where the date is wrong, what stands before and after is, too.
    const found = dates.length > 0 ? dates : numberProblems(issue, others);
    return found.map((problem) => ({ ...range, ...problem }));
  },
};

/** Issues are dated a few days before they go out. */
const fewDays = 3;

/** Whether an issue's date is that of its file's name, where that has one. */
function isSettled({ id, date }: Pick<NeighbourIssue, 'id' | 'date'>): boolean {
  const named = findDate(stemOf(id));
  return named === null || date === null || Math.abs(daysBetween(named, date)) <= fewDays;
}

type Said = Pick<Problem, 'message' | 'values'>;
type Own = Pick<NeighbourIssue, 'number' | 'date'>;

function numberProblems({ number, date }: Own, others: readonly NeighbourIssue[]): readonly Said[] {
  if (number === null) return [];
  const same = others.find((one) => one.number === number);
  if (same !== undefined) {
    return [{ message: 'numberTaken', values: { number: String(number), other: nameOf(same) } }];
  }
  if (date === null) return [];
  const dated = others.filter((one) => one.date !== null && one.number !== null);
  const before = dated.filter((one) => (one.date ?? '') < date).at(-1);
  const after = dated.find((one) => (one.date ?? '') > date);
  const values = (one: NeighbourIssue) => ({ number: String(number), other: nameOf(one) });
  if (before !== undefined && (before.number ?? 0) > number) {
    return [{ message: 'numberBehind', values: values(before) }];
  }
  if (after !== undefined && (after.number ?? 0) < number) {
    return [{ message: 'numberAhead', values: values(after) }];
  }
  if (before === undefined || !runsOn(dated.filter((one) => (one.date ?? '') < date))) return [];
  return number === (before.number ?? 0) + 1
    ? []
    : [{ message: 'numberSkips', values: values(before) }];
}

/** Whether three or more issues are numbered one by one. */
function runsOn(issues: readonly NeighbourIssue[]): boolean {
  return (
    issues.length > 2 &&
    issues.every(
      ({ number }, index) =>
        index === 0 || number === (issues[index - 1]?.number ?? Number.NaN) + 1,
    )
  );
}

function dateProblems({ number, date }: Own, others: readonly NeighbourIssue[]): readonly Said[] {
  if (date === null) return [];
  const same = others.find((one) => one.date === date && one.number !== number);
  if (same !== undefined) return [{ message: 'dateTaken', values: { date, other: nameOf(same) } }];
  const dates = others.flatMap((one) => one.date ?? []).toSorted();
  const steps = dates.slice(1).map((day, index) => daysBetween(dates[index] ?? day, day));
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const before = dates.findLast((day) => day < date);
  const after = dates.find((day) => day > date);
  if (steps.length < 3 || usual < 1) return [];
  const gaps = [
    ...(before === undefined ? [] : [daysBetween(before, date)]),
    ...(after === undefined ? [] : [daysBetween(date, after)]),
  ];
  const gap = Math.min(...gaps);
  return gap > usual * mostSteps
    ? [{ message: 'dateFarOff', values: { date, days: gap, usual } }]
    : [];
}

function nameOf({ number, date, id }: NeighbourIssue): string {
  const parts = [number === null ? '' : `#${number}`, date ?? ''].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : id;
}
