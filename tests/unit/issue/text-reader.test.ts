import { expect, test } from 'vitest';
import { moveItems } from '#core/issue/operations/move-items.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { createTextReader } from '#core/issue/text-reader.ts';
import { trackIssue, updateIssue } from '#core/issue/track-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';

const names = ['A', 'B', 'C', 'D'];
const section = (name: string): string =>
  `## ${name}\n\n${[1, 2, 3, 4].map((n) => `${n}、[${name}${n}](u)\n\ntext\n\n`).join('')}`;
const text = `# T\n\n${names.map(section).join('')}`;
const tracked = trackIssue(text);

test('P12 changes in two sections leave those before them as they are', () => {
  const edits = ['B2', 'D3'].map((name) => {
    const from = text.indexOf(name);
    return { from, to: from + 2, insert: `a longer ${name}` };
  });
  const next = applyEdits(text, edits);
  const { issue } = updateIssue(tracked, next, edits);
  expect(issue).toEqual(parseIssue(next));
  expect(issue.sections[0]).toBe(tracked.issue.sections[0]);
});

test.each([
  ['within a section', 2, 2],
  ['to another section', 1, 0],
])('several items that move %s are read without the sections before', (_name, toSection, item) => {
  const parse = createTextReader({}, tracked);
  const from = [0, 1].map((index) => ({ section: 2, item: index }));
  const moved = moveItems(text, tracked.issue, from, { section: toSection, item }, parse);
  if (!moved.ok) throw new Error(moved.error);
  const next = applyEdits(text, moved.value.edits);
  expect(parse(next)).toEqual(parseIssue(next));
  expect(parse(next).sections[0]).toBe(tracked.issue.sections[0]);
});

test('a text that it has not read the one before of is parsed as any other', () => {
  const parse = createTextReader({}, tracked);
  const edits = [{ from: 0, to: 0, insert: '\n' }];
  const since = { text: '## Other\n', edits };
  expect(parse('\n## Other\n', since)).toEqual(parseIssue('\n## Other\n'));
});
