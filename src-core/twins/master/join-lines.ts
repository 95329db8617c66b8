import { readFrontMatter } from '../../issue/front-matter.ts';
import { closingMark, openingMark, type MasterLanguage } from './language-marks.ts';
import type { FileLine } from './master-lines.ts';
import { entryShape, lineShape, mergeEntry, mergeLine } from './merge-line.ts';
import { pairLines } from './pair-lines.ts';

/** Lines that may not be one with any other. */
export interface Apart {
  readonly left: Set<number>;
  readonly right: Set<number>;
}

/** A line of the master and, when it is of both languages, which lines it is. */
export interface JoinedLine {
  readonly line: FileLine;
  readonly of: { readonly left: number; readonly right: number } | null;
}

/** `apart` null keeps everything apart. */
export function joinLines(
  left: readonly FileLine[],
  right: readonly FileLine[],
  apart: Apart | null,
): readonly JoinedLine[] {
  const [leftHead, rightHead] = [headLength(left), headLength(right)];
  const isHeadShared = leftHead > 0 && rightHead > 0;
  const head =
    apart === null || (leftHead === 0 && rightHead === 0)
      ? { lines: [], left: 0, right: 0 }
      : isHeadShared
        ? joinHeads(left.slice(0, leftHead), right.slice(0, rightHead), apart)
        : oneHead(left.slice(0, leftHead), right.slice(0, rightHead));
  const body = joinBodies(left, right, head.left, head.right, apart);
  return [...head.lines, ...body];
}

interface JoinedHead {
  readonly lines: readonly JoinedLine[];
  /** How many lines of each side it took. */
  readonly left: number;
  readonly right: number;
}

/** How many lines the YAML front matter has. */
function headLength(lines: readonly FileLine[]): number {
  if (!/^---[ \t]*$/u.test(lines[0]?.text ?? '')) return 0;
  const text = lines.map((line) => `${line.text}\n`).join('');
  const frontMatter = readFrontMatter(text);
  if (frontMatter?.kind !== 'yaml') return 0;
  const count = text.slice(0, frontMatter.to).split('\n').length - 1;
  return lines[count - 1]?.end === '' ? 0 : count;
}

/** A front matter that only one language has says so in its first line. */
function oneHead(left: readonly FileLine[], right: readonly FileLine[]): JoinedHead {
  const language = left.length > 0 ? 'zh' : 'en';
  const [first, ...rest] = left.length > 0 ? left : right;
  const end = first?.end ?? '\n';
  const lines = [first, { text: `#${language}`, end }, ...rest];
  return {
    lines: lines.flatMap((line) => (line === undefined ? [] : [{ line, of: null }])),
    left: left.length,
    right: right.length,
  };
}

function joinHeads(
  left: readonly FileLine[],
  right: readonly FileLine[],
  apart: Apart,
): JoinedHead {
  const last = { left: left.length - 1, right: right.length - 1 };
  const none = { lines: [], left: 0, right: 0 };
  if (!same(left[0], right[0]) || !same(left[last.left], right[last.right])) return none;
  const inner = pairsOf(left.slice(1, -1), right.slice(1, -1), entryShape, 1, 1, apart);
  const lines: JoinedLine[] = [];
  const only = (side: readonly FileLine[], language: MasterLanguage, from: number, to: number) => {
    for (const { text, end } of side.slice(from, to)) {
      lines.push({ line: { text: `#${language} ${text}`, end }, of: null });
    }
  };
  let [atLeft, atRight] = [1, 1];
  const take = (pair: { readonly left: number; readonly right: number }, line: FileLine) => {
    only(left, 'zh', atLeft, pair.left);
    only(right, 'en', atRight, pair.right);
    lines.push({ line, of: pair });
    [atLeft, atRight] = [pair.left + 1, pair.right + 1];
  };
  const first = left[0];
  if (first === undefined) return none;
  lines.push({ line: first, of: { left: 0, right: 0 } });
  for (const pair of inner) {
    const one = merged(left[pair.left], right[pair.right], mergeEntry);
    if (one !== null) take(pair, one);
  }
  const end = left[last.left];
  if (end !== undefined) take(last, end);
  return { lines, left: left.length, right: right.length };
}

export function joinBodies(
  left: readonly FileLine[],
  right: readonly FileLine[],
  fromLeft: number,
  fromRight: number,
  apart: Apart | null,
): readonly JoinedLine[] {
  const pairs =
    apart === null
      ? []
      : pairsOf(
          left.slice(fromLeft),
          right.slice(fromRight),
          lineShape,
          fromLeft,
          fromRight,
          apart,
        );
  // A mark never ends in CR, which an empty line with LF behind it would make a CRLF.
  const end = left.find((line) => line.end !== '')?.end === '\r\n' ? '\r\n' : '\n';
  const lines: JoinedLine[] = [];
  let [atLeft, atRight] = [fromLeft, fromRight];
  for (const pair of pairs) {
    const one = merged(left[pair.left], right[pair.right], mergeLine);
    if (one === null) continue;
    lines.push(...block(left.slice(atLeft, pair.left), 'zh', end));
    lines.push(...block(right.slice(atRight, pair.right), 'en', end));
    lines.push({ line: one, of: pair });
    [atLeft, atRight] = [pair.left + 1, pair.right + 1];
  }
  lines.push(...block(left.slice(atLeft), 'zh', end));
  lines.push(...block(right.slice(atRight), 'en', end));
  return lines;
}

/** Lines of one language between their marks. */
function block(
  lines: readonly FileLine[],
  language: MasterLanguage,
  end: string,
): readonly JoinedLine[] {
  if (lines.length === 0) return [];
  const isCut = lines.at(-1)?.end === '';
  const ended = lines.map((line) => (line.end === '' ? { ...line, end } : line));
  const marked = [
    { text: openingMark(language), end },
    ...ended,
    { text: closingMark(language, isCut), end },
  ];
  return marked.map((line) => ({ line, of: null }));
}

function pairsOf(
  left: readonly FileLine[],
  right: readonly FileLine[],
  shapeOf: (line: FileLine) => string | null,
  fromLeft: number,
  fromRight: number,
  apart: Apart,
): readonly { readonly left: number; readonly right: number }[] {
  const shapes = [left, right].map((side) => side.map(shapeOf));
  const raws = [left, right].map((side) => side.map(({ text, end }) => text + end));
  const mayPair = (one: number, other: number) => {
    if (apart.left.has(one + fromLeft) || apart.right.has(other + fromRight)) return false;
    if (raws[0]?.[one] === raws[1]?.[other]) return true;
    const shape = shapes[0]?.[one] ?? null;
    return shape !== null && shape === shapes[1]?.[other];
  };
  const words = [left, right].map((side) => side.map(({ text }) => text));
  return pairLines(words[0] ?? [], words[1] ?? [], mayPair).map((pair) => ({
    left: pair.left + fromLeft,
    right: pair.right + fromRight,
  }));
}

function merged(
  zh: FileLine | undefined,
  en: FileLine | undefined,
  merge: (zh: FileLine, en: FileLine) => FileLine | null,
): FileLine | null {
  if (zh === undefined || en === undefined) return null;
  return same(zh, en) ? zh : merge(zh, en);
}

function same(one: FileLine | undefined, other: FileLine | undefined): boolean {
  return one?.text === other?.text && one?.end === other?.end;
}
