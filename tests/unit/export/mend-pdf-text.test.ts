import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { withoutRadicals } from '#core/text/radicals.ts';
import { mendGlyphTable, mendPdfText } from '../../../src-main/export/mend-pdf-text.ts';

test('radicals become the characters that look the same', () => {
  expect(withoutRadicals('⼈⽣苦短，我⽤ Python：⻚⾯⻅⻔⻛⻓')).toBe(
    '人生苦短，我用 Python：页面见门风长',
  );
  expect(withoutRadicals('文章 ﬁ １ 🦄')).toBe('文章 ﬁ １ 🦄');
});

test('a table of glyphs names the characters people write, one by one and in rows', () => {
  const table = [
    '3 beginbfchar',
    '<ED> <2F7C>',
    '<EE> <0041>',
    '<EF> <02BC>',
    'endbfchar',
    '3 beginbfrange',
    '<0001> <0003> <2F00>',
    '<0004> <0005> <4E00>',
    '<0006> <0007> <2EDF>',
    'endbfrange',
  ].join('\n');
  expect(mendGlyphTable(table).split('\n')).toEqual([
    '3 beginbfchar',
    '<ED> <8001>',
    '<EE> <0041>',
    '<EF> <2019>',
    'endbfchar',
    '3 beginbfrange',
    '<0001> <0003> [<4E00> <4E28> <4E36>]',
    '<0004> <0005> <4E00>',
    '<0006> <0007> [<98E0> <9963>]',
    'endbfrange',
  ]);
});

/** A file in Chromium's way of building one, as far as it matters. */
function pdfWith(table: string): Buffer {
  const stream = deflateSync(Buffer.from(table));
  const objects = [
    Buffer.from('1 0 obj\n<</Type /Font\n/ToUnicode 2 0 R>>\nendobj\n'),
    Buffer.concat([
      Buffer.from(`2 0 obj\n<</Filter /FlateDecode\n/Length ${stream.length}>> stream\n`),
      stream,
      Buffer.from('\nendstream\nendobj\n'),
    ]),
  ];
  const parts = [Buffer.from('%PDF-1.4\n'), ...objects];
  const places = objects.map((_, index) => Buffer.concat(parts.slice(0, index + 1)).length);
  const body = Buffer.concat(parts);
  const entries = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const list = `xref\n0 3\n0000000000 65535 f \n${entries}trailer\n<</Size 3\n/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.concat([body, Buffer.from(list)]);
}

test('a file gets its mended tables at its end, and keeps every byte', () => {
  const before = pdfWith('<ED> <2F7C>\n');
  const after = Buffer.from(mendPdfText(before));
  expect(after.subarray(0, before.length).equals(before)).toBe(true);
  const added = after.subarray(before.length).toString('latin1');
  const [, start = ''] = /startxref\n(\d+)\n%%EOF\n$/.exec(added) ?? [];
  expect(after.subarray(Number(start)).toString('latin1')).toMatch(
    /^xref\n2 1\n\d{10} 00000 n \ntrailer\n<<\/Size 3\n\/Root 1 0 R\n\/Prev \d+>>/,
  );
  const [, place = ''] = /xref\n2 1\n(\d{10})/.exec(added) ?? [];
  expect(after.subarray(Number(place)).toString('latin1')).toMatch(/^2 0 obj\n/);
});

test.each([
  ['nothing to mend', pdfWith('<ED> <0041>\n')],
  ['no file of the kind', Buffer.from('%PDF-1.7\n...')],
  ['a list that is elsewhere', Buffer.from('trailer\n<</Size 3>>\nstartxref\n5\n%%EOF\n')],
  ['nothing at all', Buffer.from('')],
])('a file with %s stays as it is', (_, file) => {
  expect(mendPdfText(file)).toBe(file);
});
