import { char, isDigit, skipBlanks, trimEnd } from './characters.ts';
import type { HeadLine } from './head-line.ts';
import { bulletAt, isBoldLine, numberedMarkerAt, type MarkerShape } from './head-shapes.ts';
import { lineKind } from './line-kind.ts';
import type { Marker } from '../model.ts';
import { mayFit, ruling, type CompiledRule } from '../profile/parse-profile.ts';
import type { Lines } from './scan-lines.ts';

/** Longer lines are compared by their beginnings. */
const longestLine = 4000;

/** What rules compare of a line or head: without the blanks around it. */
export function ruledText(text: string, from: number, to: number): string {
  return text.slice(from, Math.min(to, from + longestLine)).trim();
}

/**
 * The heads of a section's lines `fromLine..toLine` after the profile's rules: without those that are no
 * items, and with those that are, though nothing else tells it. `heads` are those found there.
 */
export function ruleHeads(
  text: string,
  lines: Lines,
  fromLine: number,
  toLine: number,
  heads: readonly HeadLine[],
  rules: readonly CompiledRule[],
): readonly HeadLine[] {
  const byLine = new Map<number, HeadLine[]>();
  for (const head of heads) {
    const there = byLine.get(head.line);
    if (there === undefined) byLine.set(head.line, [head]);
    else there.push(head);
  }
  const adding = rules.filter(({ item }) => item);
  const ruled: HeadLine[] = [];
  for (let line = fromLine; line < toLine; line += 1) {
    const found = byLine.get(line);
    if (found !== undefined) {
      for (const head of found) {
        const isItem = ruling(rules, ruledText(text, head.from, head.to), head.marker);
        if (isItem !== false) ruled.push(isItem === true ? { ...head, form: 'ruled' } : head);
      }
    } else if (lines.kinds[line] === lineKind.text && mayAdd(text, lines, line, adding)) {
      const head = headHere(text, lines, line);
      if (ruling(rules, ruledText(text, head.from, head.to), head.marker) === true) {
        ruled.push(head);
      }
    }
  }
  return ruled;
}

function mayAdd(
  text: string,
  lines: Lines,
  line: number,
  adding: readonly CompiledRule[],
): boolean {
  if (adding.length === 0) return false;
  const next = lines.starts[line + 1] ?? text.length;
  const from = skipBlanks(text, lines.starts[line] ?? 0, next);
  const to = trimEnd(text, from, text.charCodeAt(next - 1) === char.lineFeed ? next - 1 : next);
  return adding.some((rule) => mayFit(rule, text, from, to));
}

/** Any line of text as a head: by the marker it begins with, else as a paragraph that is one. */
function headHere(text: string, lines: Lines, line: number): HeadLine {
  const from = lines.starts[line] ?? 0;
  const next = lines.starts[line + 1] ?? text.length;
  const to = text.charCodeAt(next - 1) === char.lineFeed ? next - 1 : next;
  const shape = shapeAt(text, skipBlanks(text, from, to), to);
  const { marker, number, numberFrom, numberTo, restFrom } = shape;
  const linked = /\]\(|:\/\//u.test(text.slice(from, Math.min(to, from + longestLine)));
  const inParagraph = false;
  const place = { line, from, to, numberFrom, numberTo, restFrom };
  return { ...place, marker, number, linked, form: 'ruled', inParagraph };
}

function shapeAt(text: string, at: number, to: number): MarkerShape {
  return (
    numberedMarkerAt(text, at, to) ??
    bulletAt(text, at, to) ??
    bareNumberAt(text, at, to) ??
    unmarked(isBoldLine(text, at, to) ? 'bold' : 'link', at)
  );
}

/** `3 title`: a number whose mark was forgotten. */
function bareNumberAt(text: string, at: number, to: number): MarkerShape | null {
  let end = at;
  while (end < to && end - at < 4 && isDigit(text.charCodeAt(end))) end += 1;
  const restFrom = skipBlanks(text, end, to);
  if (end === at || restFrom === end || restFrom === trimEnd(text, restFrom, to)) return null;
  const number = Number(text.slice(at, end));
  return { marker: 'cjk', number, numberFrom: at, numberTo: end, restFrom, loose: true };
}

function unmarked(marker: Marker, at: number): MarkerShape {
  return { marker, number: null, numberFrom: at, numberTo: at, restFrom: at, loose: false };
}
