import { expect, test } from 'vitest';
import { createChecker } from '#core/checks/create-checker.ts';
import { noSurroundings } from '#core/checks/issue-view.ts';
import { deadLink } from '#core/checks/rules/dead-link.ts';
import { trackIssue } from '#core/issue/track-issue.ts';
import { ruleTable } from '../../../support/rule-table.ts';

const deadLinks = {
  'https://a.example/gone': { status: 404 },
  'https://b.example': { status: null },
  'https://c.example': { status: 403 },
};

ruleTable(
  deadLink,
  [
    { text: '[a](https://a.example/gone)', finds: ['[a](https://a.example/gone)'] },
    { text: 'see https://b.example now', finds: ['https://b.example'] },
    { text: '[a](https://a.example/there) `https://b.example`' },
  ],
  { surroundings: { deadLinks } },
);

test('a refusal is a hint', () => {
  const found = createChecker({ rules: [deadLink] }).check(trackIssue('[c](https://c.example)'), {
    ...noSurroundings,
    deadLinks,
  });
  expect(found).toMatchObject([{ severity: 'hint', message: 'deadLink', values: { status: 403 } }]);
});
