import type { Token, Tokens } from 'marked';
import type { Range } from '../text/edit.ts';
import { documentOffset, identityMap, shortenedLines, type LineMap } from './line-map.ts';
import type { MarkdownDocument } from './lex-markdown.ts';
import { knownTokens, type MarkdownToken } from './tokens.ts';

/** A block token and where it stands. */
export interface PlacedBlock extends Range {
  readonly token: MarkdownToken;
  /** 1-based line of `from` in the document. */
  readonly line: number;
  /** From offsets in the token's `raw` to the document. */
  readonly map: LineMap;
  readonly rawOffset: number;
  /** The blocks inside; empty for leaves. */
  readonly children: readonly PlacedBlock[];
}

/** Answers the 1-based line of an offset. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

type LineOf = (offset: number) => number;

function checkboxLength(token: MarkdownToken): number {
  const first = token.type === 'paragraph' ? token.tokens[0] : undefined;
  return first?.type === 'checkbox' ? first.raw.length : 0;
}

/** Places tokens that follow one another in `inner`, the text that `map` maps. */
function placeRun(
  tokens: readonly Token[],
  inner: string,
  map: LineMap,
  lineOf: LineOf,
): readonly PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let position = 0;
  for (const token of knownTokens(tokens)) {
    // marked puts the task's box back in front of a text that it was cut from.
    const before = token.type === 'checkbox' ? token.raw.length : checkboxLength(token);
    const raw = token.raw.slice(before);
    const found = inner.startsWith(raw, position) ? position : inner.indexOf(raw, position);
    const start = found < 0 ? position : found;
    placed.push(placeBlock(token, start - before, map, lineOf));
    position = start + raw.length;
  }
  return placed;
}

function placeBlock(
  token: MarkdownToken,
  rawOffset: number,
  map: LineMap,
  lineOf: LineOf,
): PlacedBlock {
  const from = documentOffset(map, rawOffset);
  const to = documentOffset(map, rawOffset + token.raw.replace(/\n+$/, '').length);
  return {
    token,
    from,
    to: Math.max(from, to),
    line: lineOf(from),
    map,
    rawOffset,
    children: placeChildren(token, rawOffset, map, lineOf),
  };
}

function placeChildren(
  token: MarkdownToken,
  rawOffset: number,
  map: LineMap,
  lineOf: LineOf,
): readonly PlacedBlock[] {
  if (token.type === 'list') return placeItems(token, rawOffset, map, lineOf);
  if (
    token.type === 'blockquote' ||
    token.type === 'list_item' ||
    token.type === 'footnote_definition'
  ) {
    const inner = shortenedLines(map, rawOffset, token.raw, token.text);
    return placeRun(token.tokens, token.text, inner, lineOf);
  }
  return [];
}

function placeItems(
  list: Tokens.List,
  rawOffset: number,
  map: LineMap,
  lineOf: LineOf,
): readonly PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let offset = rawOffset;
  for (const item of list.items) {
    placed.push(placeBlock(item, offset, map, lineOf));
    offset += item.raw.length;
  }
  return placed;
}

/** Every block of a document with its range, in order, nested as the Markdown is. */
export function placeBlocks(document: MarkdownDocument): readonly PlacedBlock[] {
  const body = document.text.slice(document.from);
  return placeRun(document.tokens, body, identityMap(document.from), lineCounter(document.text));
}
