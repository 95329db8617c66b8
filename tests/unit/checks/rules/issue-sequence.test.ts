import { expect, test } from 'vitest';
import { createChecker } from '#core/checks/create-checker.ts';
import { noSurroundings } from '#core/checks/issue-view.ts';
import { issueSequence } from '#core/checks/rules/issue-sequence.ts';
import { trackIssue } from '#core/issue/track-issue.ts';

const day = (number: number) =>
  new Date(Date.UTC(2026, 0, 3 + 7 * number)).toISOString().slice(0, 10);
const issue = (number: number) => ({ id: `${number}.md`, number, date: day(number) });
const neighbours = [6, 7, 8, 9].map(issue);

test.for([
  ['# W #10 (2026-03-14)', []],
  ['# W #9 (2026-03-14)', ['numberTaken']],
  ['# W #12 (2026-03-14)', ['numberSkips']],
  ['# W #5 (2026-03-14)', ['numberBehind']],
  ['# W #10 (2026-03-07)', ['dateTaken']],
  ['# W #10 (2027-03-14)', ['dateFarOff']],
  ['# W #10 (2026-01-03)', ['numberAhead']],
  ['Words without a title', []],
] as const)('%s', ([text, messages]) => {
  const found = createChecker({ rules: [issueSequence] }).check(trackIssue(text), {
    ...noSurroundings,
    path: 'now.md',
    neighbours,
  });
  expect(found.map(({ message }) => message)).toEqual(messages);
});

test('an issue whose date disagrees with its file’s name makes no other look wrong', () => {
  const checker = createChecker({ rules: [issueSequence] });
  const others = [7, 8, 9, 11].map((number) => ({ ...issue(number), id: `${day(number)}.md` }));
  const slipped = others.map((one) => (one.number === 11 ? { ...one, date: day(4) } : one));
  const check = (path: string, text: string) =>
    checker.check(trackIssue(text), { ...noSurroundings, path, neighbours: slipped });
  expect(check(`${day(10)}.md`, `# W #10 (${day(10)})`)).toEqual([]);
  expect(check(`${day(11)}.md`, `# W #11 (${day(4)})`)).toEqual([]);
});
