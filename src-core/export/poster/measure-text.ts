/** Widths in ems of the poster's serif; an estimate that is rather too wide than too narrow. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;
const picture = /\p{Extended_Pictographic}/u;

function widthOf(character: string): number {
  if (wide.test(character)) return 1;
  if (picture.test(character)) return 1.3;
  if (/\p{M}|\u200d/u.test(character)) return 0;
  if (/[mwMW@%—…]/.test(character)) return 0.9;
  if (/\p{Lu}/u.test(character)) return 0.68;
  if (/[\sijltfrI.,:;'|!()[\]-]/.test(character)) return 0.36;
  return 0.54;
}

function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** Where a line may end: behind a blank, and before and behind every ideograph. */
const unbreakable =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}][\p{P}]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+\s*|\s+/gu;

/** How many lines a text takes in a column that is `width` ems wide; at least one. */
export function lineCount(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const [word] of text.matchAll(unbreakable)) {
    const own = textWidth(word);
    const shown = textWidth(word.trimEnd());
    if (used > 0 && used + shown > width) {
      lines += 1;
      used = 0;
    }
    // A word longer than a line goes on in the next ones.
    lines += Math.max(0, Math.ceil(shown / width) - 1);
    used += own > width ? own % width : own;
  }
  return lines;
}
