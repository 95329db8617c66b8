import type { ReadingLimit } from '#core/markdown/update-markdown.ts';

/** More than a window shows. */
const shownFirst = 8_000;
const linesFirst = 300;
const definition = /^ {0,3}\[([^\]\n]+)\]:[^\n]*$/gm;

/** Where so many lines end; the end of the text where it has no more. */
export function lineEnd(text: string, lines: number): number {
  let end = -1;
  for (let count = 0; count < lines; count += 1) {
    end = text.indexOf('\n', end + 1);
    if (end === -1) return text.length;
  }
  return end;
}

/**
 * The text where it is short and quickly read, else a beginning of it that is, up to a blank line, with the
 * link definitions that it refers to; null where there is none.
 */
export function textBeginning(text: string, { most, isQuick }: ReadingLimit): string | null {
  if (text.length <= most && isQuick(text)) return text;
  const end = text.lastIndexOf('\n\n', Math.min(shownFirst, lineEnd(text, linesFirst)));
  const beginning = text.slice(0, end === -1 ? 0 : end + 2);
  if (beginning === '' || !isQuick(beginning)) return null;
  const found: string[] = [];
  for (const [line, label] of text.slice(beginning.length).matchAll(definition)) {
    if (label !== undefined && line.length < 2_000 && beginning.includes(`[${label}]`)) {
      found.push(line);
    }
  }
  const definitions = found.slice(0, 200).join('\n');
  return isQuick(definitions) ? `${beginning}${definitions}\n` : beginning;
}
