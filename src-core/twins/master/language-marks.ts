import { readFrontMatter } from '../../issue/front-matter.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Range, TextEdit } from '../../text/edit.ts';
import { lineIndex, type LineIndex } from '../../text/lines.ts';

/** The languages that a master carries. */
export type MasterLanguage = 'zh' | 'en';

/** A part of a master that is of one language only (M1); for the other one all of it goes. */
export interface MarkedPart extends Range {
  readonly language: MasterLanguage;
  /** What marks it, and so goes for its own language; ascending. */
  readonly marks: readonly Range[];
  /** Comments before and after whole lines, a whole front matter, or lines of one. */
  readonly kind: 'block' | 'front-matter' | 'front-matter-line';
}

/** A mark without its counterpart. */
export interface LooseMark {
  /** From 1. */
  readonly line: number;
}

const lineEndKept = ' without line end';
const blockMark = /^[ \t]*<!--[ \t]*(\/?)(zh|en)( without line end)?[ \t]*-->[ \t]*$/u;
const lineMark = /^#(zh|en)(?: |$)/u;

/** The line, without its end, before or after what is of one language; `isCut`: its last line has no end. */
export function openingMark(language: MasterLanguage): string {
  return `<!-- ${language} -->`;
}

export function closingMark(language: MasterLanguage, isCut: boolean): string {
  return `<!-- /${language}${isCut ? lineEndKept : ''} -->`;
}

/** Whether a line, without its end, marks a block. */
export function isBlockMark(line: string): boolean {
  return blockMark.test(line);
}

/** Whether a text with LF line ends has any mark. */
export function hasMarks(text: string): boolean {
  const frontMatter = readFrontMatter(text);
  const head = frontMatter === null ? '' : text.slice(0, frontMatter.to);
  return text.split('\n').some(isBlockMark) || head.split('\n').some((line) => lineMark.test(line));
}

/** The parts of a text, with LF line ends, that are of one language, ascending. */
export function markedParts(text: string): Result<readonly MarkedPart[], LooseMark> {
  const lines = lineIndex(text);
  const inHead = frontMatterParts(text, lines);
  const blocks = blockParts(text, lines, inHead.endLine);
  return blocks.ok ? ok([...inHead.parts, ...blocks.value]) : blocks;
}

/** What goes of a part in one of the languages. */
export function markedEdits(
  { from, to, language, marks }: MarkedPart,
  wanted: MasterLanguage,
): readonly TextEdit[] {
  const gone = language === wanted ? marks : [{ from, to }];
  return gone.map((range) => ({ from: range.from, to: range.to, insert: '' }));
}

/** Behind the line's LF. */
function endOf(lines: LineIndex, line: number): number {
  return lines.starts[line + 1] ?? lines.length;
}

function lineText(text: string, lines: LineIndex, line: number): string {
  const end = endOf(lines, line);
  return text.slice(lines.starts[line], line + 1 < lines.starts.length ? end - 1 : end);
}

function blockParts(
  text: string,
  lines: LineIndex,
  from: number,
): Result<readonly MarkedPart[], LooseMark> {
  const parts: MarkedPart[] = [];
  let open: { readonly language: string; readonly line: number } | null = null;
  for (let line = from; line < lines.starts.length; line += 1) {
    const found = blockMark.exec(lineText(text, lines, line));
    if (found === null) continue;
    const [, slash, language = '', cut] = found;
    if (slash === '') {
      if (open !== null) return err({ line: open.line + 1 });
      open = { language, line };
      continue;
    }
    if (open === null || open.language !== language) return err({ line: line + 1 });
    const start = lines.starts[line] ?? 0;
    const head = { from: lines.starts[open.line] ?? 0, to: endOf(lines, open.line) };
    const isCut = cut !== undefined && start > head.to;
    const tail = { from: isCut ? start - 1 : start, to: endOf(lines, line) };
    parts.push({
      language: language === 'zh' ? 'zh' : 'en',
      kind: 'block',
      from: head.from,
      to: tail.to,
      marks: [head, tail],
    });
    open = null;
  }
  return open === null ? ok(parts) : err({ line: open.line + 1 });
}

function frontMatterParts(
  text: string,
  lines: LineIndex,
): { readonly parts: readonly MarkedPart[]; readonly endLine: number } {
  const frontMatter = readFrontMatter(text);
  if (frontMatter?.kind !== 'yaml') return { parts: [], endLine: 0 };
  const parts: MarkedPart[] = [];
  let line = 1;
  for (; (lines.starts[line] ?? text.length) < frontMatter.to; line += 1) {
    const found = lineMark.exec(lineText(text, lines, line));
    if (found === null) continue;
    const language = found[1] === 'zh' ? 'zh' : 'en';
    const from = lines.starts[line] ?? 0;
    const to = endOf(lines, line);
    if (found[0].endsWith(' ')) {
      const marks = [{ from, to: from + found[0].length }];
      parts.push({ language, kind: 'front-matter-line', from, to, marks });
    } else if (line === 1) {
      const whole = { from: 0, to: frontMatter.to, marks: [{ from, to }] };
      return {
        parts: [{ language, kind: 'front-matter', ...whole }],
        endLine: endLine(lines, frontMatter.to),
      };
    }
  }
  return { parts, endLine: endLine(lines, frontMatter.to) };
}

function endLine({ starts }: LineIndex, to: number): number {
  const at = starts.findIndex((start) => start >= to);
  return at === -1 ? starts.length : at;
}
