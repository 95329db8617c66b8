import { expect, test } from 'vitest';
import { rankCommands } from '../../../../src-renderer/palette/rank-commands.ts';

const entries = [
  { id: 'save-copy', title: '另存副本…', englishTitle: 'Save a copy…' },
  { id: 'save', title: '保存', englishTitle: 'Save' },
  { id: 'export', title: '导出到 Substack', englishTitle: 'Export to Substack' },
  { id: 'outline', title: '转到大纲', englishTitle: 'Go to the outline' },
];

function ranked(query: string): readonly string[] {
  return rankCommands(entries, query).map(({ id }) => id);
}

test('no query lists everything in the catalogue’s order', () => {
  expect(ranked('')).toEqual(['save-copy', 'save', 'export', 'outline']);
});

test.each([
  ['sub', ['export']],
  ['to out', ['outline']],
  ['保存', ['save']],
  ['substack', ['export']],
  ['xprt', ['export']],
  ['zzz', []],
])('finds in both languages: %s', (query, expected) => {
  expect(ranked(query)).toEqual(expected);
});

test('what begins with the query comes before what only contains it', () => {
  expect(ranked('save')[0]).toBe('save-copy');
  expect(ranked('go')[0]).toBe('outline');
});
