import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { decodeDiskText, encodeDiskText } from '#core/text/disk-text.ts';
import { findMojibake } from '#core/text/mojibake.ts';

const bytesOf = (path: string) => readFileSync(new URL(`../fixtures/${path}`, import.meta.url));
const textOf = (path: string) => bytesOf(path).toString('utf8');

/** How often each line end stands in a file: CRLF, LF alone, CR alone. */
function lineEnds(path: string): readonly [number, number, number] {
  const text = textOf(path);
  const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;
  return [count(/\r\n/g), count(/(?<!\r)\n/g), count(/\r(?!\n)/g)];
}

test('the damaged issue is damaged on six lines and is mended to the expected bytes', () => {
  const damaged = textOf('library-seedlike/2024-03-16-weekly.md');
  const expected = textOf('expected/2024-03-16-weekly.md');
  const clean = expected.split('\n');
  const differing = damaged.split('\n').filter((line, index) => line !== clean[index]);
  expect(differing).toHaveLength(6);
  const repair = findMojibake(damaged);
  expect(applyEdits(damaged, repair?.edits ?? [])).toBe(expected);
  expect(findMojibake(expected)).toBeNull();
});

test.each([
  ['library-seedlike/2024-03-02-weekly.md', [4, 2, 1]],
  ['library-seedlike/2024-03-09-weekly.md', [5, 3, 1]],
  ['library-seedlike/2024-03-16-weekly.md', [10, 6, 3]],
])('%s has the items that the end-to-end tests count on', (path, items) => {
  const { sections } = parseIssue(textOf(path));
  expect(sections.slice(0, 3).map((section) => section.items.length)).toEqual(items);
  expect(sections[0]?.items.at(-1)?.note).not.toBeNull();
});

test('no checkout or formatter has changed the bytes that these files are for', () => {
  const none = 0;
  const some = expect.toSatisfy((count: number) => count > 0);
  expect(lineEnds('encodings/crlf.md')).toEqual([some, none, none]);
  expect(lineEnds('encodings/mixed-endings.md')).toEqual([some, some, some]);
  expect([...bytesOf('encodings/bom.md').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(textOf('encodings/no-final-newline.md').endsWith('file.')).toBe(true);
  expect(decodeDiskText(bytesOf('encodings/gb18030.md')).ok).toBe(false);
});

test.each(['crlf', 'bom', 'no-final-newline', 'mixed-endings'])(
  'encodings/%s.md comes back byte for byte',
  (name) => {
    const bytes = bytesOf(`encodings/${name}.md`);
    const disk = decodeDiskText(bytes);
    if (!disk.ok) throw new Error(`${name} was not read as UTF-8`);
    expect(Buffer.from(encodeDiskText(disk.value.text, disk.value)).equals(bytes)).toBe(true);
  },
);
