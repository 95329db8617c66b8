import { describe, expect, test } from 'vitest';
import { classifyFile, compareIssues, type ListedIssue } from '#core/library/issue-files.ts';

describe('what a file is by its path', () => {
  test.each([
    ['2023-08-12-weekly.md', 'issue'],
    ['2019/#72-2019.06.24.md', 'issue'],
    ['posts/05-湖.markdown', 'issue'],
    ['docs\\en\\issue-9.MD', 'issue'],
    ['readme-driven-development.md', 'issue'],
    ['templates.md', 'issue'],
    ['security-weekly-7.md', 'issue'],
    ['README.md', 'other'],
    ['docs/README_ZH.md', 'other'],
    ['Readme.en.md', 'other'],
    ['CONTRIBUTING.md', 'other'],
    ['LICENSE.md', 'other'],
    ['LICENCE.markdown', 'other'],
    ['_index.md', 'other'],
    ['index.zh-CN.md', 'other'],
    ['snippets/subscribe.md', 'other'],
    ['templates/issue.md', 'other'],
    ['.github/notes.md', 'ignored'],
    ['docs/.drafts/x.md', 'ignored'],
    ['node_modules/marked/README.md', 'ignored'],
    ['assets/cover.png', 'ignored'],
    ['notes.txt', 'ignored'],
    ['md', 'ignored'],
    ['', 'ignored'],
  ])('%s is %s', (path, kind) => {
    expect(classifyFile(path)).toBe(kind);
  });
});

function listed(path: string, number: number | null, date: string | null): ListedIssue {
  return { path, number, date };
}

function order(issues: readonly ListedIssue[]): readonly string[] {
  return issues.toSorted(compareIssues).map((issue) => issue.path);
}

describe('newest first', () => {
  test('by number, then date, then path', () => {
    expect(
      order([
        listed('b', 9, '2023-01-01'),
        listed('special', null, '2024-01-01'),
        listed('c', 10, '2023-01-08'),
        listed('zh/c', 10, '2023-01-08'),
        listed('c-2', 10, '2023-01-09'),
        listed('undated', null, null),
      ]),
    ).toEqual(['c-2', 'c', 'zh/c', 'b', 'special', 'undated']);
  });

  test('names are read naturally where nothing else tells', () => {
    const names = ['issue-9', 'issue-10', 'issue-1'];
    expect(order(names.map((name) => listed(name, null, null)))).toEqual([
      'issue-10',
      'issue-9',
      'issue-1',
    ]);
  });
});
