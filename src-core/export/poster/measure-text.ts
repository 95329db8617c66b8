const ideographs =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303f\\uff00-\\uff60';
const ideograph = new RegExp(`[${ideographs}]`, 'u');
const picture = /\p{Extended_Pictographic}/u;

/** Widths in ems of the poster's serif; an estimate that is rather too wide than too narrow. */
function measure(character: string): number {
  if (ideograph.test(character)) return 1;
  if (picture.test(character)) return 1.3;
  if (/\p{M}|\u200d/u.test(character)) return 0;
  if (/[mwMW@%—…]/.test(character)) return 0.9;
  if (/\p{Lu}/u.test(character)) return 0.68;
  if (/[\sijltfrI.,:;'|!()[\]-]/.test(character)) return 0.36;
  return 0.54;
}

const known = new Map<string, number>();

function widthOf(character: string): number {
  const width = known.get(character) ?? measure(character);
  // Scripts have thousands of characters, and texts of others may hold all of them.
  if (known.size < 5000) known.set(character, width);
  return width;
}

function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** A part of a text within which no line ends; widths in ems, with and without the blank behind it. */
interface Word {
  readonly width: number;
  readonly shown: number;
}

/** A text ready to be set in lines of any width. */
export type MeasuredText = readonly Word[];

/** Lines end behind a blank, and before and behind every ideograph. */
const word = new RegExp(`[${ideographs}][\\p{P}]*|[^\\s${ideographs}]+\\s*|\\s+`, 'gu');

export function measureText(text: string): MeasuredText {
  return [...text.matchAll(word)].map(([own]) => ({
    width: textWidth(own),
    shown: textWidth(own.trimEnd()),
  }));
}

/** How many lines a text takes in a column that is `width` ems wide; at least one. */
export function lineCount(text: MeasuredText, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { width: own, shown } of text) {
    if (used > 0 && used + shown > width) {
      lines += 1;
      used = 0;
    }
    // A word longer than a line goes on in the next ones.
    if (own > width) lines += Math.max(0, Math.ceil(shown / width) - 1);
    used += own > width ? own % width : own;
  }
  return lines;
}
