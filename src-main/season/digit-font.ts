import type { PdfObjects } from './pdf-objects.ts';

/** How numbers are written on a page of a PDF. */
export interface DigitFont {
  readonly name: string;
  /** What the page's list of fonts has to have for it besides. */
  readonly resource: string;
  /** As an operand of text operators. */
  readonly written: (digits: string) => string;
  /** At a size of 1. */
  readonly widthOf: (digits: string) => number;
}

/** A font that every reader of PDF has; all of its digits are this wide. */
const helvetica: DigitFont = {
  name: 'Digits',
  resource: '/Digits <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
  written: (digits) => `(${digits})`,
  widthOf: (digits) => digits.length * 0.556,
};

/**
 * The font of a page's own number, the last one on it: it has every digit that a number of a page needs,
 * since the part of it that the file holds is that of all pages.
 */
export function digitFont(pdf: PdfObjects, page: string): DigitFont {
  const fonts = [...(/\/Font <<([^>]*)>>/.exec(page)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)];
  for (const [, name = '', id] of fonts.toReversed()) {
    const font = pdf.dictionary(Number(id));
    if (!font.includes('/Identity-H')) continue;
    const glyphs = digitGlyphs(pdf.stream(pdf.named(font, 'ToUnicode')));
    if (glyphs.size < 10) continue;
    const widths = widthsIn(pdf.dictionary(pdf.named(font, 'DescendantFonts')));
    const glyphsOf = (digits: string) => digits.split('').map((digit) => glyphs.get(digit) ?? 0);
    return {
      name,
      resource: '',
      written: (digits) =>
        `<${glyphsOf(digits)
          .map((glyph) => glyph.toString(16).padStart(4, '0'))
          .join('')}>`,
      widthOf: (digits) =>
        glyphsOf(digits).reduce((sum, glyph) => sum + (widths.get(glyph) ?? 600), 0) / 1000,
    };
  }
  return helvetica;
}

function digitGlyphs(table: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const note = (glyph: number, code: number) => {
    const character = String.fromCharCode(code);
    if (/^\d$/.test(character)) found.set(character, glyph);
  };
  for (const [, glyph = '', code = ''] of table.matchAll(/^<(\w{4})> <(\w{4})>$/gm)) {
    note(parseInt(glyph, 16), parseInt(code, 16));
  }
  for (const [, from = '', to = '', code = ''] of table.matchAll(
    /^<(\w{4})> <(\w{4})> <(\w{4})>$/gm,
  )) {
    const first = parseInt(from, 16);
    for (let glyph = first; glyph <= parseInt(to, 16); glyph += 1) {
      note(glyph, parseInt(code, 16) + glyph - first);
    }
  }
  return found;
}

/** Thousandths by glyph: `first [width ...]` or `first last width` (ISO 32000, 9.7.4.3). */
function widthsIn(font: string): ReadonlyMap<number, number> {
  const list = /\/W \[((?:[^[\]]|\[[^\]]*\])*)\]/.exec(font)?.[1] ?? '';
  const widths = new Map<number, number>();
  for (const [, first, each, last, width] of list.matchAll(
    /(\d+) (?:\[([^\]]*)\]|(\d+) ([\d.]+))/g,
  )) {
    const from = Number(first);
    const own = each?.trim().split(/\s+/).map(Number);
    own?.forEach((one, index) => widths.set(from + index, one));
    if (own === undefined) {
      for (let glyph = from; glyph <= Number(last); glyph += 1) widths.set(glyph, Number(width));
    }
  }
  return widths;
}
