import { expect, test } from 'vitest';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import type { IssuePart, PartGroup } from '#core/parts/part-group.ts';
import { filterRows, issueRows, nextPart } from '../../../../src-renderer/parts/issue-rows.ts';

function listed(id: string, number: number | null = null): LibraryFile {
  const fileName = id.slice(id.lastIndexOf('/') + 1);
  return {
    id,
    fileName,
    kind: 'issue',
    number,
    title: `Title of ${id}`,
    date: null,
    sections: null,
  };
}

function part(file: string, role: IssuePart['role']): IssuePart {
  return {
    file,
    role,
    language: 'zh',
    isBilingual: false,
    edition: 'full',
    twin: null,
    isSet: false,
  };
}

const groups: readonly PartGroup[] = [
  {
    id: '2.md',
    kind: 'issue',
    parts: [part('2.md', 'master'), part('en/2.md', 'twin'), part('season.md', 'compilation')],
  },
  { id: 'season.md', kind: 'compilation', parts: [part('season.md', 'compilation')] },
];
const files = [
  listed('en/2.md', 2),
  listed('2.md'),
  listed('1.md', 1),
  listed('season.md'),
  { ...listed('README.md'), kind: 'other' as const },
];

test('one line for each issue, what it holds and what holds it apart', () => {
  const rows = issueRows(files, groups);
  expect(rows.map(({ id, kind, file, parts }) => [id, kind, file.number, parts.length])).toEqual([
    ['2.md', 'issue', 2, 3],
    ['1.md', 'issue', 1, 0],
    ['season.md', 'compilation', null, 0],
    ['README.md', 'other', null, 0],
  ]);
});

test('before anything is known each file has its line', () => {
  expect(issueRows(files, [])).toHaveLength(files.length);
});

test('a group whose first file is gone does not hide the others', () => {
  const left = files.filter(({ id }) => id !== '2.md');
  expect(issueRows(left, groups).map(({ id }) => id)).toContain('en/2.md');
});

test('a line is found by any of its files', () => {
  const rows = issueRows(files, groups);
  expect(filterRows(rows, 'en/2').map(({ id }) => id)).toEqual(['2.md']);
  expect(filterRows(rows, '#2').map(({ id }) => id)).toEqual(['2.md']);
  expect(filterRows(rows, ' ')).toBe(rows);
  expect(filterRows(rows, 'nothing')).toEqual([]);
});

test('the next file of a line goes around', () => {
  const [row, single] = issueRows(files, groups);
  if (row === undefined || single === undefined) throw new Error('two lines expected');
  expect(nextPart(row, '2.md', 1)).toBe('en/2.md');
  expect(nextPart(row, '2.md', -1)).toBe('season.md');
  expect(nextPart(row, 'season.md', 1)).toBe('2.md');
  expect(nextPart(row, 'elsewhere.md', 1)).toBe('en/2.md');
  expect(nextPart(single, '1.md', 1)).toBeNull();
});
