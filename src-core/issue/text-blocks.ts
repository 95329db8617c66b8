import { char, skipBlanks } from './parse/characters.ts';
import type { Range } from '../text/edit.ts';

const heading = /^ {0,3}#{1,6}\s/u;
const fence = /^ {0,3}(`{3,}|~{3,})/u;

/**
 * The blocks of `range`, which begins at a line: headings, and runs of lines between blank ones, with
 * their last line's end. Fences, HTML comments and `<pre>` keep their blank lines.
 */
export function textBlocks(text: string, range: Range): readonly Range[] {
  const blocks: Range[] = [];
  let start: number | null = null;
  let closing: RegExp | null = null;
  for (let at = range.from; at < range.to;) {
    const feed = text.indexOf('\n', at);
    const next = feed === -1 || feed >= range.to ? range.to : feed + 1;
    const first = firstUnit(text, at, next);
    const isHeading = first === char.hash && heading.test(text.slice(at, next));
    if (closing !== null) {
      if (closing.test(text.slice(at, next))) closing = null;
    } else if (first === null || isHeading) {
      if (start !== null) blocks.push({ from: start, to: at });
      start = null;
      if (isHeading) blocks.push({ from: at, to: next });
    } else {
      start ??= at;
      const mayOpen = first === char.backtick || first === char.tilde || first === char.less;
      if (mayOpen) closing = closingOf(text.slice(at, next));
    }
    at = next;
  }
  if (start !== null) blocks.push({ from: start, to: range.to });
  return blocks;
}

/** The first unit that is not blank, null on a blank line. */
function firstUnit(text: string, from: number, to: number): number | null {
  const end = text.charCodeAt(to - 1) === char.lineFeed ? to - 1 : to;
  const at = skipBlanks(text, from, end);
  return at === end ? null : text.charCodeAt(at);
}

/** What ends the block that a line opens, when blank lines do not. */
function closingOf(line: string): RegExp | null {
  const marks = fence.exec(line)?.[1];
  if (marks !== undefined) {
    return new RegExp(`^ {0,3}${marks.charAt(0)}{${marks.length},}\\s*$`, 'u');
  }
  if (/^ {0,3}<!--/u.test(line)) return line.includes('-->') ? null : /-->/u;
  if (/^ {0,3}<pre[\s>]/iu.test(line)) return /<\/pre>/iu.test(line) ? null : /<\/pre>/iu;
  return null;
}
