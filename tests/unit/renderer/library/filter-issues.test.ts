import { expect, test } from 'vitest';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { filterIssues, rankIssues } from '../../../../src-renderer/library/filter-issues.ts';

function file(number: number | null, title: string, date: string | null): LibraryFile {
  const fileName = `${date ?? title}.md`;
  return { id: fileName, fileName, kind: 'issue', number, title, date, sections: null };
}

const files = [
  file(116, 'Packaging, again', '2023-09-16'),
  file(16, 'How we cut CI time', '2023-08-19'),
  file(12, '什么是结构化并发', '2023-07-22'),
  file(null, 'Ｆull width', null),
];

function found(query: string): readonly (number | null)[] {
  return filterIssues(files, query).map(({ number }) => number);
}

test('an empty query finds everything', () => {
  expect(filterIssues(files, '  ')).toBe(files);
});

test.each([
  ['ci TIME', [16]],
  ['time ci', [16]],
  ['#16', [16]],
  ['16', [116, 16]],
  ['2023-07', [12]],
  ['结构化', [12]],
  ['full', [null]],
  ['nothing like it', []],
])('finds by number, title, date and file name: %s', (query, expected) => {
  expect(found(query)).toEqual(expected);
});

test('the number itself comes first', () => {
  expect(rankIssues(files, '16').map(({ number }) => number)).toEqual([16, 116]);
  expect(rankIssues(files, '#1').map(({ number }) => number)).toEqual([116, 16, 12]);
});
