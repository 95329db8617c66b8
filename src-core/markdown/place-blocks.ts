import type { Token, Tokens } from 'marked';
import type { Range } from '../text/edit.ts';
import { lineAt, type LineIndex } from '../text/lines.ts';
import { documentOffset, identityMap, shortenedLines, type LineMap } from './line-map.ts';
import type { MarkdownDocument } from './lex-markdown.ts';
import { knownTokens, type MarkdownToken } from './tokens.ts';

/** A token and where it stands. */
export interface PlacedNode extends Range {
  readonly token: MarkdownToken;
  /** From the text that the token was read from to the document. */
  readonly map: LineMap;
  /** Where the token's `raw` begins in that text. */
  readonly offset: number;
}

/** A block token and where it stands. */
export interface PlacedBlock extends PlacedNode {
  /** 1-based line of `from` in the document. */
  readonly line: number;
  /** The blocks inside; empty for leaves. */
  readonly children: readonly PlacedBlock[];
}

function checkboxLength(token: MarkdownToken): number {
  const first = token.type === 'paragraph' ? token.tokens[0] : undefined;
  return first?.type === 'checkbox' ? first.raw.length : 0;
}

/** Places tokens that follow one another in `inner`, the text that `map` maps. */
function placeRun(
  tokens: readonly Token[],
  inner: string,
  map: LineMap,
  lines: LineIndex,
): readonly PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let position = 0;
  for (const token of knownTokens(tokens)) {
    // marked puts the task's box back in front of a text that it was cut from.
    const before = token.type === 'checkbox' ? token.raw.length : checkboxLength(token);
    const raw = token.raw.slice(before);
    const found = inner.startsWith(raw, position) ? position : inner.indexOf(raw, position);
    const start = found < 0 ? position : found;
    placed.push(placeBlock(token, start - before, map, lines));
    position = start + raw.length;
  }
  return placed;
}

function placeBlock(
  token: MarkdownToken,
  offset: number,
  map: LineMap,
  lines: LineIndex,
): PlacedBlock {
  const from = documentOffset(map, offset);
  const to = documentOffset(map, offset + token.raw.replace(/\n+$/, '').length);
  return {
    token,
    from,
    to: Math.max(from, to),
    line: lineAt(lines, from),
    map,
    offset,
    children: placeChildren(token, offset, map, lines),
  };
}

function placeChildren(
  token: MarkdownToken,
  offset: number,
  map: LineMap,
  lines: LineIndex,
): readonly PlacedBlock[] {
  if (token.type === 'list') return placeItems(token, offset, map, lines);
  if (
    token.type === 'blockquote' ||
    token.type === 'list_item' ||
    token.type === 'footnote_definition'
  ) {
    const inner = shortenedLines(map, offset, token.raw, token.text);
    return placeRun(token.tokens, token.text, inner, lines);
  }
  return [];
}

function placeItems(
  list: Tokens.List,
  offset: number,
  map: LineMap,
  lines: LineIndex,
): readonly PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let position = offset;
  for (const item of list.items) {
    placed.push(placeBlock(item, position, map, lines));
    position += item.raw.length;
  }
  return placed;
}

/** The blocks of a text by itself, which the raw texts of `tokens` make up. */
export function placeTokens(
  tokens: readonly Token[],
  text: string,
  lines: LineIndex,
): readonly PlacedBlock[] {
  return placeRun(tokens, text, identityMap(0), lines);
}

/** What was placed, as long as its document is held: one document goes to many readers. */
const placed = new WeakMap<MarkdownDocument, readonly PlacedBlock[]>();

/** Every block of a document with its range, in order, nested as the Markdown is. */
export function placeBlocks(document: MarkdownDocument): readonly PlacedBlock[] {
  const known = placed.get(document);
  if (known) return known;
  const body = document.text.slice(document.from);
  const blocks = placeRun(document.tokens, body, identityMap(document.from), document.lines);
  placed.set(document, blocks);
  return blocks;
}
