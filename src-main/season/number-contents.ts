import { pageTarget } from '#core/season/book/book-page.ts';
import { digitFont, type DigitFont } from './digit-font.ts';
import { readPdfObjects, type PdfObjects } from './pdf-objects.ts';

interface Entry {
  /** The page that it leads to, counted from 1. */
  readonly number: number;
  /** Of its last line, in points from the page's lower left corner. */
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

const size = 9;
const grey = '.4588 .4353 .4';

/**
 * A season on paper whose contents name the page of each chapter, which Chromium cannot write: they are drawn
 * at the ends of the lines, in the font of the pages' own numbers. A file that is built in another way than
 * Chromium's stays as it is.
 */
export function numberContents(bytes: Uint8Array): Uint8Array {
  try {
    const pdf = readPdfObjects(bytes);
    const root = pdf.dictionary(pdf.rootId);
    const pages = pagesBelow(pdf, pdf.named(root, 'Pages'));
    const targets = targetsIn(pdf.dictionary(pdf.named(root, 'Dests')), pages);
    const changed = new Map<number, { dictionary: string; stream?: string }>();
    for (const page of pages) {
      const dictionary = pdf.dictionary(page);
      const entries = entriesOf(pdf, dictionary, targets);
      if (entries.length === 0) continue;
      const added = pdf.nextId + changed.size;
      const font = digitFont(pdf, dictionary);
      changed.set(page, { dictionary: withContent(dictionary, added, font) });
      changed.set(added, { dictionary: '', stream: drawn(entries, widthOf(dictionary), font) });
    }
    return changed.size === 0 ? bytes : pdf.withObjects(changed);
  } catch {
    return bytes;
  }
}

function pagesBelow(pdf: PdfObjects, id: number): readonly number[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(pdf.dictionary(id))?.[1];
  if (kids === undefined) return [id];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesBelow(pdf, Number(kid)));
}

/** The pages that names of places in the file lead to, counted from 1. */
function targetsIn(places: string, pages: readonly number[]): ReadonlyMap<string, number> {
  return new Map(
    [...places.matchAll(/\/([\w-]+) \[(\d+) 0 R/g)].map(([, name = '', page]) => [
      name,
      pages.indexOf(Number(page)) + 1,
    ]),
  );
}

function entriesOf(
  pdf: PdfObjects,
  page: string,
  targets: ReadonlyMap<string, number>,
): readonly Entry[] {
  const links = /\/Annots \[([^\]]*)\]/.exec(page)?.[1] ?? '';
  const found = new Map<string, Entry>();
  for (const [, id] of links.matchAll(/(\d+) 0 R/g)) {
    const link = pdf.dictionary(Number(id));
    const name = /\/Dest \/([\w-]+)/.exec(link)?.[1] ?? '';
    const number = targets.get(name) ?? 0;
    const corners = /\/Rect \[([^\]]*)\]/.exec(link)?.[1]?.split(' ').map(Number);
    const [left, bottom, right, top] = corners ?? [];
    if (!pageTarget.is(name) || number === 0) continue;
    if (left === undefined || bottom === undefined || right === undefined) continue;
    // A title of several lines is a link for each.
    const before = found.get(name);
    if (top !== undefined && (before === undefined || bottom < before.bottom)) {
      found.set(name, { number, left, bottom, right, top });
    }
  }
  return [...found.values()];
}

function widthOf(page: string): number {
  return Number(/\/MediaBox \[0 0 ([\d.]+)/.exec(page)?.[1] ?? 'none');
}

/** Below what is there already, whose units are not those of the page. */
function withContent(page: string, id: number, { resource }: DigitFont): string {
  return page
    .replace(/^[^]*?<</, '')
    .replace(/>>\s*$/, '')
    .replace(/\/Contents (\d+ 0 R)/, `/Contents [${id} 0 R $1]`)
    .replace(/\/Font <</, `/Font <<${resource}`);
}

/** The numbers at the right margin, which is as wide as the left one, and dots that lead to them. */
function drawn(entries: readonly Entry[], width: number, font: DigitFont): string {
  const edge = width - Math.min(...entries.map(({ left }) => left));
  const lines = entries.map(({ number, bottom, right, top }) => {
    const digits = String(number);
    const start = edge - font.widthOf(digits) * size;
    const base = bottom + (top - bottom) / 4;
    const dots =
      start - right < 24
        ? ''
        : `${points(right + 8)} ${points(base)} m ${points(start - 6)} ${points(base)} l S\n`;
    return `${dots}BT /${font.name} ${size} Tf 1 0 0 1 ${points(start)} ${points(base)} Tm ${font.written(digits)} Tj ET\n`;
  });
  return `/Artifact BMC\nq\n${grey} rg ${grey} RG .6 w 1 J [0 4] 0 d\n${lines.join('')}Q\nEMC\n`;
}

function points(length: number): string {
  return length.toFixed(3);
}
