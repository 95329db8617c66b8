import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { numberContents } from '../../../src-main/season/number-contents.ts';
import { readPdfObjects } from '../../../src-main/season/pdf-objects.ts';

const table = '2 beginbfrange\n<0013> <001C> <0030>\n<0020> <0021> <0041>\nendbfrange\n';
const drawing = deflateSync(Buffer.from('.24 0 0 -.24 0 100 cm'));
const link = (name: string, rect: string) =>
  `<</Type /Annot\n/Subtype /Link\n/Rect [${rect}]\n/Dest /${name}>>`;

/** A file of three pages in Chromium's way, whose first has contents; its numbers are in `font`. */
function pdfWith(font: string): Buffer {
  const objects: readonly (string | Buffer)[] = [
    '<</Title (x)>>',
    '<</Type /Catalog\n/Pages 3 0 R\n/Dests 4 0 R>>',
    '<</Type /Pages\n/Count 3\n/Kids [5 0 R 6 0 R]>>',
    '<</c1-page [7 0 R /XYZ 0 90 0]\n/c2-page [8 0 R /XYZ 0 90 0]\n/c2 [8 0 R /XYZ 0 40 0]>>',
    `<</Type /Page\n/Resources <</Font <</F1 9 0 R>>>>\n/MediaBox [0 0 200 100]\n/Annots [10 0 R 11 0 R 12 0 R 13 0 R]\n/Contents 14 0 R\n/Parent 3 0 R>>`,
    '<</Type /Pages\n/Kids [7 0 R 8 0 R]\n/Parent 3 0 R>>',
    '<</Type /Page\n/Resources <</Font <</F1 9 0 R>>>>\n/MediaBox [0 0 200 100]\n/Parent 6 0 R>>',
    '<</Type /Page\n/MediaBox [0 0 200 100]\n/Parent 6 0 R>>',
    font,
    link('c1-page', '20 80 90 90'),
    link('c1-page', '20 70 60 80'),
    link('c2-page', '20 60 175 70'),
    link('c2', '20 50 60 60'),
    Buffer.concat([
      Buffer.from(`<</Filter /FlateDecode\n/Length ${drawing.length}>> stream\n`),
      drawing,
      Buffer.from('\nendstream'),
    ]),
    '<</Type /Font\n/W [0 [600] 19 28 500]>>',
    Buffer.concat([
      Buffer.from(`<</Length ${table.length}>> stream\n${table}`),
      Buffer.from('\nendstream'),
    ]),
  ];
  let pdf = Buffer.from('%PDF-1.4\n');
  const entries = ['0000000000 65535 f \n'];
  for (const [index, object] of objects.entries()) {
    entries.push(`${String(pdf.length).padStart(10, '0')} 00000 n \n`);
    const body = typeof object === 'string' ? Buffer.from(object) : object;
    pdf = Buffer.concat([
      pdf,
      Buffer.from(`${index + 1} 0 obj\n`),
      body,
      Buffer.from('\nendobj\n'),
    ]);
  }
  const count = entries.length;
  const list = `xref\n0 ${count}\n${entries.join('')}trailer\n<</Size ${count}\n/Root 2 0 R\n/Info 1 0 R>>\n`;
  return Buffer.concat([pdf, Buffer.from(`${list}startxref\n${pdf.length}\n%%EOF\n`)]);
}

const own = '<</Type /Font\n/Encoding /Identity-H\n/DescendantFonts [15 0 R]\n/ToUnicode 16 0 R>>';

/** What is drawn on the first page before the rest of it, and its fonts. */
function added(bytes: Uint8Array) {
  const pdf = readPdfObjects(bytes);
  const page = pdf.dictionary(5);
  return { page, drawn: pdf.stream(Number(/\/Contents \[(\d+) 0 R 14 0 R\]/.exec(page)?.[1])) };
}

test('each chapter’s page stands at the right margin of its last line, and nothing else does', () => {
  const before = pdfWith(own);
  const after = numberContents(before);
  expect(Buffer.from(after).subarray(0, before.length)).toEqual(before);
  const { drawn, page } = added(after);
  expect(drawn.match(/BT .* ET/g)).toEqual([
    'BT /F1 9 Tf 1 0 0 1 175.500 72.500 Tm <0015> Tj ET',
    'BT /F1 9 Tf 1 0 0 1 175.500 62.500 Tm <0016> Tj ET',
  ]);
  // Dots only where there is room for them.
  expect(drawn.match(/.* l S/g)).toEqual(['68.000 72.500 m 169.500 72.500 l S']);
  expect(drawn).toMatch(/^\/Artifact BMC\nq\n[^]*Q\nEMC\n$/);
  expect(page).toContain('/Font <</F1 9 0 R>>');
});

test('the file can be read, and changed, again', () => {
  const again = readPdfObjects(numberContents(pdfWith(own)));
  expect(again.nextId).toBe(18);
  expect(again.stream(14)).toBe('.24 0 0 -.24 0 100 cm');
  const more = readPdfObjects(again.withObjects(new Map([[1, { dictionary: '/Title (y)' }]])));
  expect(more.dictionary(1)).toContain('(y)');
  expect(more.nextId).toBe(18);
  expect(more.dictionary(5)).toContain('/Contents [17 0 R 14 0 R]');
});

test('without the font of the pages’ numbers they are in one that every reader has', () => {
  const { drawn, page } = added(numberContents(pdfWith('<</Type /Font\n/Subtype /Type3>>')));
  expect(drawn).toContain('/Digits 9 Tf 1 0 0 1 174.996 72.500 Tm (2) Tj');
  expect(page).toContain('/Font <</Digits <<');
});

test('what is no file of Chromium’s stays as it is', () => {
  const whole = pdfWith(own);
  for (const bytes of [
    Buffer.from('%PDF-1.7 and nothing else'),
    Buffer.alloc(0),
    whole.subarray(0, 900),
    Buffer.from(whole.toString('latin1').replace('/Dests 4', '/Other 4'), 'latin1'),
  ]) {
    expect(numberContents(bytes)).toBe(bytes);
  }
});
