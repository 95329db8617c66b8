import { expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import {
  findCountsLine,
  planCountsLine,
  type CountsExample,
} from '#core/issue/plan-counts-line.ts';
import { textCounts } from '#core/issue/text-counts.ts';
import { applyEdits } from '#core/text/apply-edits.ts';

const items = (count: number) =>
  Array.from({ length: count }, (_, at) => `${at + 1}. [t](https://e.example/${at})\n`).join('\n');
const english = (lead: string, articles = 3, projects = 1) =>
  `# Weekly #5\n\nWelcome to all of you who read this letter.\n${lead}\n## Articles\n\n${items(articles)}\n## Projects\n\n${items(projects)}`;
const chinese = (lead: string) =>
  `# 周刊 #5\n\n这是一份周刊，每周都有一些文字可以阅读。\n\n${lead}## 文章\n\n${items(2)}\n## 项目\n\n${items(3)}`;

function planned(text: string, examples: readonly CountsExample[] = []) {
  const issue = parseIssue(text, { fileName: 'a.md' });
  const plan = planCountsLine(text, issue, textCounts(text, issue), examples);
  return plan === null ? null : { ...plan, text: applyEdits(text, plan.edits) };
}

const found = (lead: string) => {
  const text = english(`\n${lead}\n`);
  return findCountsLine(text, parseIssue(text, { fileName: 'a.md' }))?.line ?? null;
};

test('a line of counts is told from a sentence with a number', () => {
  expect(found('Shared 12 articles, 12 open-source projects')).not.toBeNull();
  expect(found('From 400+ sources worldwide we bring you the best of articles.')).toBeNull();
  expect(found('Last week we shared 12 articles.')).toBeNull();
});

test('the line that is there is brought up to date in its own words', () => {
  const text = english('\nShared 12 articles, 12 open-source projects\n');
  expect(planned(text)).toMatchObject({
    isNew: false,
    line: 'Shared 3 articles, 1 open-source project',
    text: english('\nShared 3 articles, 1 open-source project\n'),
  });
  const again = planned(planned(text)?.text ?? '');
  expect(again?.edits).toEqual([]);
});

test('a new line is worded and placed as the library has it', () => {
  const examples = [2, 3, 4].map((count) => ({
    line: `In this issue: shared ${count} articles, 5 projects.`,
    block: 1,
  }));
  expect(planned(english(''), examples)?.text).toBe(
    english('').replace(
      '# Weekly #5\n',
      '# Weekly #5\n\nIn this issue: shared 3 articles, 1 project.\n',
    ),
  );
});

test('without an example Galley has words of its own, in both languages', () => {
  expect(planned(english(''))?.text).toContain(
    'this letter.\n\nShared 3 articles, 1 open-source project.\n\n## Articles',
  );
  expect(planned(chinese(''))?.text).toContain(
    '阅读。\n\n本期分享了 2 篇文章，3 个开源项目。\n\n## 文章',
  );
});

test('a total of words is as round as the library says it', () => {
  const line = '本期分享了 2 篇文章，3 个开源项目，全文 2000 字。';
  expect(planned(chinese(`${line}\n\n`))?.line).toBe(line.replace('2000', '100'));
  const exact = [1532, 1494, 1464].map((count) => ({
    line: line.replace('2000', String(count)),
    block: 2,
  }));
  expect(planned(chinese(''), exact)?.line).toMatch(/全文 \d\d 字/u);
});

test('what the library never names is not counted, and nothing at all is said so', () => {
  const text = english('', 2, 1).replace('## Projects', '## Books');
  const examples = [2, 3, 4].map((count) => ({
    line: `Shared ${count} articles, 2 projects.`,
    block: 2,
  }));
  expect(planned(text, examples)?.line).toBe('Shared 2 articles.');
  expect(planned('# A\n\n## Said\n\n1. [a](https://e.example)\n')).toBeNull();
});
