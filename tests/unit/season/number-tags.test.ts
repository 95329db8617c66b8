import { expect, test } from 'vitest';
import { numberTags } from '../../../src-main/season/number-tags.ts';

const name = (id: number) => `(node${String(id).padStart(8, '0')})`;

/** Three tags, of which the last is a cell under the first, as Chromium writes and lists them. */
function printed(ids: readonly [number, number, number], heading = 'x'): Buffer {
  const objects = [
    `9 0 obj\n<</S /TH\n/Alt (${heading})\n/ID ${name(ids[0])}>>\nendobj\n`,
    `12 0 obj\n<</S /P\n/ID ${name(ids[1])}>>\nendobj\n`,
    `100 0 obj\n<</S /TD\n/A [<</O /Table\n/Headers [${name(ids[0])}]>>]\n/ID ${name(ids[2])}>>\nendobj\n`,
  ];
  const entries = [9, 12, 100]
    .map((id, index) => ({ id, name: name(ids[index] ?? 0) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const limits = `${entries[0]?.name} ${entries[2]?.name}`;
  const names = entries.map((each) => `${each.name} ${each.id} 0 R`).join(' ');
  const tree = `7 0 obj\n<</Limits [${limits}]\n/Names [${names}]>>\nendobj\n`;
  return Buffer.from(`%PDF-1.4\n${objects.join('')}${tree}\u00FF\u0001`, 'latin1');
}

test('S2: two printings of one page name its tags alike, in their list as well', () => {
  const one = numberTags(printed([19, 18, 21]));
  expect(Buffer.from(one).equals(printed([1, 2, 3]))).toBe(true);
  expect(numberTags(printed([58, 7, 1375]))).toEqual(one);
  expect(numberTags(one)).toEqual(one);
});

test('words that look like the name of a tag stay', () => {
  const one = Buffer.from(numberTags(printed([19, 18, 21], 'node00000019'))).toString('latin1');
  expect(one).toContain('/Alt (node00000019)');
});

test('a file without tags, or with another list of them, stays as it is', () => {
  const other = Buffer.from('%PDF-1.7\n1 0 obj\n<</S /P>>\nendobj\n');
  expect(Buffer.from(numberTags(other)).equals(other)).toBe(true);
  const elsewhere = Buffer.from(
    `/ID ${name(2)}\n/Limits [${name(2)} ${name(2)}]\n/Names [${name(2)} 9 0 R  ]`,
  );
  expect(Buffer.from(numberTags(elsewhere)).equals(elsewhere)).toBe(true);
});
