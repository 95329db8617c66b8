import { expect, test } from 'vitest';
import { pdfOfDay } from '../../../src-main/season/pdf-of-day.ts';

const printed = (moment: string) =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj\n<</Creator (x)\n/CreationDate (D:${moment}+00'00')\n/ModDate (D:${moment}+00'00')>>\nendobj\n\u00FF\u0001`,
    'latin1',
  );

test('S2: two printings of one page are the same bytes, and none moves', () => {
  const one = pdfOfDay(printed('20261123082514'), '2025-02-23');
  expect(one).toEqual(pdfOfDay(printed('20270101000000'), '2025-02-23'));
  expect(Buffer.from(one).toString('latin1')).toContain("/ModDate (D:20250223000000+00'00')");
  expect(one.length).toBe(printed('20261123082514').length);
  expect(one.at(-1)).toBe(1);
});

test('a file that says nothing of it stays as it is', () => {
  const other = Buffer.from('%PDF-1.7\nno dates');
  expect(pdfOfDay(other, null)).toEqual(other);
});
