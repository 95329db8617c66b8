import { canonicalUrl } from '../links/canonical-url.ts';
import type { TwinText } from '../twins/twin-text.ts';
import { isEndLine, readMark, type MarkedItem } from './item-mark.ts';
import { readWords, wordsOf, type ItemWords } from './item-words.ts';

/** What an answer says of one item. */
export interface AnsweredItem {
  readonly marked: MarkedItem;
  readonly source: ItemWords;
  readonly words: ItemWords;
  /** The item has changed since it was asked for. */
  readonly isOutdated: boolean;
}

interface Chunk {
  /** Null for an item with an address that none has. */
  readonly marked: MarkedItem | null;
  readonly version: string;
  readonly lines: string[];
}

type KnownChunk = Chunk & { readonly marked: MarkedItem };

const headLine = /^[^[\](]{0,16}\[[^\]]*\]\(<?([^\s)>]+)/u;

/**
 * Finds the items of a source in an answer, whoever wrote it: by their marks, where those got lost by their
 * addresses. What stands before the first and behind the last, fences around it and new numbers do not
 * matter (R2). Where all marks got lost an item whose address is another one is told by its place among those
 * that were `asked` for (their ids; none: all). Of several answers for an item the last that says something new counts.
 */
export function readAnswer(
  answer: string,
  source: TwinText,
  items: readonly MarkedItem[],
  asked: readonly string[] = [],
): readonly AnsweredItem[] {
  const lines = answer.replaceAll(/\r\n?/gu, '\n').split('\n');
  const wanted = items.filter(({ id }) => asked.length === 0 || asked.includes(id));
  const chunks = placeUnknown(cutAnswer(lines, items), wanted);
  const found = new Map<string, AnsweredItem>();
  for (const [index, chunk] of chunks.entries()) {
    const { marked, version } = chunk;
    const own = wordsOf(source, marked.item);
    if (own === null) continue;
    const isLast = index === chunks.length - 1;
    const text = tidy(chunk.lines, own, isLast);
    const words = readWords(text, own.url !== '');
    if (words === null) continue;
    const isOutdated = version !== '' && version !== marked.version;
    if (isSame(words, own) && found.has(marked.id)) continue;
    found.set(marked.id, { marked, source: own, words, isOutdated });
  }
  return items.flatMap(({ id }) => found.get(id) ?? []);
}

function cutAnswer(lines: readonly string[], items: readonly MarkedItem[]): readonly Chunk[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const ids = new Set(byId.keys());
  const isMarked = lines.some((line) => readMark(line, ids) !== null);
  const chunks: Chunk[] = [];
  let now: Chunk | null = null;
  const begin = (marked: MarkedItem | null, version: string, line: string): Chunk => {
    const chunk = { marked, version, lines: line === '' ? [] : [line] };
    chunks.push(chunk);
    return chunk;
  };
  let fence = '';
  for (const [index, line] of lines.entries()) {
    const mark = readMark(line, ids);
    const marked = mark === null ? undefined : byId.get(mark.id);
    if (mark !== null && marked !== undefined) {
      now = begin(marked, mark.version, mark.rest);
      fence = '';
      continue;
    }
    if (isEndLine(line)) {
      now = null;
      continue;
    }
    const open = now;
    const isInside = fence !== '';
    fence = fenceAfter(fence, line);
    const headOf = isInside ? null : itemOfHead(line, items);
    const isOwnHead = open !== null && isEmpty(open);
    if (headOf !== null && !isOwnHead && headOf !== open?.marked && !hasMark(chunks, headOf)) {
      now = begin(headOf, '', line);
    } else if (!isMarked && !isInside && isStrangeHead(line, lines[index - 1], items)) {
      now = begin(null, '', line);
    } else open?.lines.push(line);
  }
  return chunks;
}

function isEmpty({ lines }: Chunk): boolean {
  return lines.every((line) => line.trim() === '' || /^\s*(?:`{3,}|~{3,})\w*\s*$/u.test(line));
}

function hasMark(chunks: readonly Chunk[], item: MarkedItem): boolean {
  return chunks.some(({ marked, version }) => marked === item && version !== '');
}

function fenceAfter(fence: string, line: string): string {
  const [, run = ''] = /^\s*(`{3,}|~{3,})/u.exec(line) ?? [];
  if (run === '') return fence;
  if (fence === '') return run;
  return run.startsWith(fence) && line.trim() === run ? '' : fence;
}

/** A title with an address that no item has, at the beginning of a paragraph. */
function isStrangeHead(
  line: string,
  before: string | undefined,
  items: readonly MarkedItem[],
): boolean {
  const isFirst = (before ?? '').trim() === '';
  return isFirst && headLine.test(line) && !isImage(line) && itemOfHead(line, items) === null;
}

/**
 * Items with strange addresses are those that are left between their neighbours, if there are as many; else they
 * are text of the one before.
 */
function placeUnknown(
  chunks: readonly Chunk[],
  wanted: readonly MarkedItem[],
): readonly KnownChunk[] {
  const answered = new Set(chunks.map(({ marked }) => marked));
  const placed: KnownChunk[] = [];
  let at = 0;
  while (at < chunks.length) {
    const chunk = chunks[at];
    if (chunk === undefined) break;
    if (chunk.marked !== null) {
      placed.push({ ...chunk, marked: chunk.marked });
      at += 1;
      continue;
    }
    const next = chunks.findIndex(({ marked }, index) => index > at && marked !== null);
    const run = chunks.slice(at, next === -1 ? chunks.length : next);
    const after = chunks[next]?.marked ?? null;
    const last = placed.at(-1);
    const from = wanted.findIndex(({ id }) => id === last?.marked.id);
    const to = after === null ? wanted.length : wanted.indexOf(after);
    const free = wanted.slice(from + 1, to).filter((item) => !answered.has(item));
    for (const [index, { version, lines }] of run.entries()) {
      const marked = free.length === run.length ? free[index] : undefined;
      if (marked !== undefined) placed.push({ marked, version, lines });
      else placed.at(-1)?.lines.push(...lines);
    }
    at += run.length;
  }
  return placed;
}

/** The item whose address the line links where a title would. */
function itemOfHead(line: string, items: readonly MarkedItem[]): MarkedItem | null {
  const head = headLine.exec(line);
  if (head === null || isImage(line)) return null;
  const address = canonicalUrl(head[1] ?? '');
  if (address === null) return null;
  return items.find(({ item }) => item.address === address) ?? null;
}

/** Without what chats put around an item: a fence, rules between items, parting words behind the last one. */
function tidy(lines: readonly string[], own: ItemWords, isLast: boolean): string {
  let kept = withoutFence(trimmed(lines));
  while (/^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/u.test(kept.at(-1) ?? 'x'))
    kept = trimmed(kept.slice(0, -1));
  if (oddFences(kept) && /^\s*(?:`{3,}|~{3,})\s*$/u.test(kept.at(-1) ?? ''))
    kept = trimmed(kept.slice(0, -1));
  return isLast ? withoutParting(kept, own) : kept.join('\n');
}

function trimmed(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => line.trim() !== '');
  const to = lines.findLastIndex((line) => line.trim() !== '');
  return from === -1 ? [] : lines.slice(from, to + 1);
}

function withoutFence(lines: readonly string[]): readonly string[] {
  const isOpen = /^\s*(?:`{3,}|~{3,})\w*\s*$/u.test(lines[0] ?? '');
  if (!isOpen) return lines;
  const isClosed = lines.length > 1 && /^\s*(?:`{3,}|~{3,})\s*$/u.test(lines.at(-1) ?? '');
  return trimmed(isClosed ? lines.slice(1, -1) : lines.slice(1));
}

function oddFences(lines: readonly string[]): boolean {
  return lines.filter((line) => /^\s*(?:`{3,}|~{3,})/u.test(line)).length % 2 === 1;
}

/** No translation has paragraphs that its source has not. */
function withoutParting(lines: readonly string[], own: ItemWords): string {
  const text = lines.join('\n');
  const parts = text.split(/\n{2,}/u);
  const most = own.description === '' ? 1 : own.description.split(/\n{2,}/u).length + 1;
  // A title and its description may come without a blank line between them.
  const isTight = own.description !== '' && (parts[0] ?? '').includes('\n');
  return parts.slice(0, isTight ? most - 1 : most).join('\n\n');
}

function isSame(a: ItemWords, b: ItemWords): boolean {
  return a.title === b.title && a.description.trim() === b.description.trim();
}

function isImage(line: string): boolean {
  return line.trimStart().startsWith('![');
}
