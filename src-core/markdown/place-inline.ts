import type { Token, Tokens } from 'marked';
import { documentOffset, shortenedLines, type LineMap } from './line-map.ts';
import type { PlacedBlock, PlacedNode } from './place-blocks.ts';
import { knownTokens, type MarkdownToken } from './tokens.ts';

/** An inline token and where it stands. */
export interface PlacedInline extends PlacedNode {
  readonly children: readonly PlacedInline[];
}

/** How far into `raw` the text of a token with inline children begins. */
function innerOffset(token: MarkdownToken): number {
  if (token.type === 'strong' || token.type === 'em' || token.type === 'del') {
    return (token.raw.length - token.text.length) / 2;
  }
  if (token.type === 'image') return 2;
  return token.raw.startsWith('[') || token.raw.startsWith('<') ? 1 : 0;
}

function placeRun(
  tokens: readonly Token[] | undefined,
  text: string,
  start: number,
  map: LineMap,
): readonly PlacedInline[] {
  const placed: PlacedInline[] = [];
  let position = start;
  for (const token of knownTokens(tokens)) {
    // Inside a link marked unescapes brackets, so a raw text may stand a little further on.
    const found = text.startsWith(token.raw, position)
      ? position
      : text.indexOf(token.raw, position);
    const offset = found < 0 ? position : found;
    const end = offset + token.raw.length;
    placed.push({
      token,
      from: documentOffset(map, offset),
      to: documentOffset(map, Math.max(offset, end - 1)) + Math.min(1, token.raw.length),
      map,
      offset,
      children:
        'tokens' in token ? placeRun(token.tokens, text, offset + innerOffset(token), map) : [],
    });
    position = end;
  }
  return placed;
}

function headingMap(token: Tokens.Heading, block: PlacedBlock): LineMap {
  const hashes = /^ {0,3}#+/.exec(token.raw)?.[0].length;
  if (hashes === undefined) {
    return shortenedLines(block.map, block.offset, token.raw, token.text);
  }
  const column = Math.max(0, token.raw.indexOf(token.text, hashes));
  return { inner: [0], outer: [documentOffset(block.map, block.offset + column)] };
}

/** The cells of a table, row by row, the header first; each with its inline tokens placed. */
export function placeCells(
  token: Tokens.Table,
  block: PlacedBlock,
): readonly (readonly (readonly PlacedInline[])[])[] {
  const lines = token.raw.split('\n');
  const rows: (readonly (readonly PlacedInline[])[])[] = [];
  let lineStart = 0;
  for (const [index, line] of lines.entries()) {
    const cells = index === 0 ? token.header : token.rows[index - 2];
    if (cells && index !== 1) {
      const lineOffset = documentOffset(block.map, block.offset + lineStart);
      rows.push(placeRow(cells, line, lineOffset));
    }
    lineStart += line.length + 1;
  }
  return rows;
}

function placeRow(
  cells: readonly Tokens.TableCell[],
  line: string,
  lineOffset: number,
): readonly (readonly PlacedInline[])[] {
  let cursor = 0;
  return cells.map((cell) => {
    const source = cell.text.replaceAll('|', '\\|');
    const column = Math.max(cursor, line.indexOf(source, cursor));
    cursor = column + source.length;
    return placeRun(cell.tokens, cell.text, 0, cellMap(cell.text, lineOffset + column));
  });
}

/** In a cell a bar is written with a backslash before it, which marked takes away. */
function cellMap(text: string, start: number): LineMap {
  const bars = [...text.matchAll(/\|/g)].map((match) => match.index);
  return {
    inner: [0, ...bars],
    outer: [start, ...bars.map((bar, index) => start + bar + index + 1)],
  };
}

/** What was placed, as long as its block is held: one document goes to many readers. */
const placed = new WeakMap<PlacedBlock, readonly PlacedInline[]>();

/** The inline tokens of one block, with their places; empty for blocks that hold only blocks. */
export function placeInline(block: PlacedBlock): readonly PlacedInline[] {
  const known = placed.get(block);
  if (known) return known;
  const nodes = inlineOf(block);
  placed.set(block, nodes);
  return nodes;
}

function inlineOf(block: PlacedBlock): readonly PlacedInline[] {
  const { token } = block;
  if (token.type === 'heading') {
    return placeRun(token.tokens, token.text, 0, headingMap(token, block));
  }
  if (token.type === 'paragraph' || (token.type === 'text' && token.tokens)) {
    const map = shortenedLines(block.map, block.offset, token.raw, token.text);
    return placeRun(token.tokens, token.text, 0, map);
  }
  return token.type === 'table' ? placeCells(token, block).flat(2) : [];
}

/** The document offset of a place in a token's `raw`. */
export function offsetInDocument(node: PlacedNode, offset: number): number {
  return documentOffset(node.map, node.offset + offset);
}
