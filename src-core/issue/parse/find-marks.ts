import { char, skipBlanks, trimEnd } from './characters.ts';
import { findGluedHeads } from './glued-heads.ts';
import type { HeadLine, HeadingLine, LineMarks } from './head-line.ts';
import {
  bulletAt,
  isBoldLine,
  isStrongMark,
  numberedMarkerAt,
  type MarkerShape,
} from './head-shapes.ts';
import { readHeading } from './heading-line.ts';
import { lineKind } from './line-kind.ts';
import { indentOf } from './line-shapes.ts';
import { linkAt } from './link-syntax.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Lines } from './scan-lines.ts';

const longestTail = 40;

/** Collects the lines that can structure an issue; one pass, without a decision about any of them. */
export function findMarks(text: string, lines: Lines): LineMarks {
  const heads: HeadLine[] = [];
  const headings: HeadingLine[] = [];
  const breaks: number[] = [];
  const mayBreak = text.includes('<br');
  for (let line = 0; line < lines.count; line += 1) {
    const kind = lines.kinds[line];
    if (kind === lineKind.text || kind === lineKind.html) {
      if (kind === lineKind.text) {
        const head = headOn(text, lines, line);
        if (head !== null) heads.push(head);
      }
      if (mayBreak || startsWithMedia(text, lines, line)) {
        findGluedHeads(text, line, lines.starts[line] ?? 0, lineEnd(text, lines, line), heads);
      }
    } else if (kind === lineKind.heading) {
      headings.push(readHeading(text, lines, line));
    } else if (kind === lineKind.thematicBreak) {
      breaks.push(line);
    }
  }
  return { heads, headings, breaks };
}

/** The end of a line without its line feed. */
function lineEnd(text: string, lines: Lines, line: number): number {
  const next = lines.starts[line + 1] ?? text.length;
  return text.charCodeAt(next - 1) === char.lineFeed ? next - 1 : next;
}

/** Whether the text `from..to` holds an inline link, a reference link or a bare URL. */
function hasLink(text: string, from: number, to: number): boolean {
  const part = text.slice(from, to);
  return part.includes('](') || part.includes('][') || part.includes('://');
}

function startsWithMedia(text: string, lines: Lines, line: number): boolean {
  const unit = text.charCodeAt(lines.starts[line] ?? 0);
  return unit === char.bang || unit === char.less;
}

function headOn(text: string, lines: Lines, line: number): HeadLine | null {
  const from = lines.starts[line] ?? 0;
  const first = text.charCodeAt(from);
  const to = lineEnd(text, lines, line);
  if ((first === char.space || first === char.tab) && indentOf(text, from, to) > 1) return null;
  const at = skipBlanks(text, from, Math.min(to, from + 2));
  const above = line === 0 ? lineKind.blank : lines.kinds[line - 1];
  const inParagraph = above === lineKind.text;
  const numbered = numberedMarkerAt(text, at, to);
  if (numbered !== null) {
    const linked = hasLink(text, numbered.restFrom, to);
    return toHead(line, from, to, numbered, linked, inParagraph);
  }
  const bullet = bulletAt(text, at, to);
  if (bullet !== null) {
    if (isPlaceholder(text, bullet.restFrom)) return null;
    return toHead(line, from, to, bullet, hasLink(text, bullet.restFrom, to), inParagraph);
  }
  if (inParagraph) return null;
  if (isStrongMark(text, at)) {
    if (isBoldLine(text, at, to)) return boldHead(text, lines, line, at, to);
    const link = linkAt(text, at + 2, to);
    return link === null ? null : linkHead(text, line, from, at, link.to + 2, to);
  }
  const link = linkAt(text, at, to);
  return link === null || link.url === null ? null : linkHead(text, line, from, at, link.to, to);
}

function boldHead(text: string, lines: Lines, line: number, at: number, to: number): HeadLine {
  const nextFrom = lines.starts[line + 1] ?? text.length;
  const nextTo = nextFrom < text.length ? lineEnd(text, lines, line + 1) : nextFrom;
  const next = text.slice(nextFrom, Math.min(nextTo, nextFrom + 9)).trimStart();
  const below = next.startsWith('<http') || next.startsWith('http') || next.startsWith('[');
  const linked = below || hasLink(text, at, to);
  const shape = plainShape('bold', at);
  return toHead(line, lines.starts[line] ?? 0, to, shape, linked, false);
}

function linkHead(
  text: string,
  line: number,
  from: number,
  at: number,
  linkTo: number,
  to: number,
): HeadLine | null {
  const end = trimEnd(text, linkTo, to);
  const tailFrom = skipBlanks(text, linkTo, end);
  if (end - tailFrom > longestTail) return null;
  return toHead(line, from, to, plainShape('link', at), true, false);
}

function plainShape(marker: 'bold' | 'link', at: number): MarkerShape {
  return { marker, number: null, numberFrom: at, numberTo: at, restFrom: at, loose: false };
}

function toHead(
  line: number,
  from: number,
  to: number,
  shape: MarkerShape,
  linked: boolean,
  inParagraph: boolean,
): HeadLine {
  return {
    line,
    from,
    to,
    marker: shape.marker,
    number: shape.number,
    numberFrom: shape.numberFrom,
    numberTo: shape.numberTo,
    restFrom: shape.restFrom,
    linked,
    form: shape.loose ? 'loose' : 'plain',
    inParagraph,
  };
}
