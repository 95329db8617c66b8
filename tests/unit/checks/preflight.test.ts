import { expect, test } from 'vitest';
import { createChecker } from '#core/checks/create-checker.ts';
import { findingNames, preflightOf } from '#core/checks/preflight.ts';
import { trackIssue } from '#core/issue/track-issue.ts';

const find = (text: string) => createChecker().check(trackIssue(text));
const issue =
  '# W #1\n\n## A\n\n1. [a](https://a.example/?utm_source=x)\n\nThe the a.\n\n3. [b](https://b.example/)\n\nB.\n';

test('mistakes are asked about, warnings counted, hints and what a channel says left out', () => {
  const found = find(issue);
  const [first] = found;
  if (first === undefined) throw new Error('nothing was found');
  const ofChannel = { ...first, severity: 'error', values: { channel: 'mail' } } as const;
  const { errors, warnings } = preflightOf([...found, { ...first, severity: 'hint' }, ofChannel]);
  expect(errors.map(({ rule }) => rule)).toEqual(['numbering']);
  expect(warnings).toBe(2);
});

test('a finding keeps its name while the text around it changes, and equal ones have names apart', () => {
  const names = findingNames(find(issue));
  expect(findingNames(find(issue.replace('The the a.', 'Some more words. The the a.')))).toEqual(
    names,
  );
  const twice = findingNames(find(`${issue}\n${issue.slice(issue.indexOf('## A'))}`));
  expect(new Set(twice).size).toBe(twice.length);
});
