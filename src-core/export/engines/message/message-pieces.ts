import type { Issue } from '../../../issue/model.ts';
import { lineAt, type LineIndex } from '../../../text/lines.ts';
import type { RichBlock } from '../rich-paste/rich-block.ts';
import { styleBlocks } from './style-blocks.ts';
import { lengthOf, textOf, trimmed, type StyledText } from './styled-text.ts';

/** What is not taken apart unless it alone is too long for a message. */
export interface Piece {
  readonly kind: 'heading' | 'item' | 'text';
  readonly text: StyledText;
  /** Stands right below the piece before it: one of a list of titles. */
  readonly isTight: boolean;
  /** 1-based line of the document. */
  readonly line: number;
}

interface Boundary {
  readonly line: number;
  readonly kind: Piece['kind'];
}

/** Where headings, items and what belongs to neither begin, by line. */
function boundariesOf(issue: Issue, lines: LineIndex): readonly Boundary[] {
  const found: Boundary[] = [{ line: 1, kind: 'text' }];
  const add = (at: number, kind: Piece['kind']): void => {
    found.push({ line: lineAt(lines, at), kind });
  };
  for (const { head, intro, items, notes, outro } of issue.sections) {
    if (head.to > head.from) add(head.from, 'heading');
    if (intro.to > intro.from && head.to > head.from) {
      found.push({ line: lineAt(lines, head.to) + 1, kind: 'text' });
    }
    for (const note of notes) add(note.from, 'text');
    for (const item of items) {
      add(item.head.from, 'item');
      if (item.note !== null) add(item.note.from, 'text');
    }
    if (outro.to > outro.from) add(outro.from, 'text');
  }
  return found.toSorted((a, b) => a.line - b.line);
}

interface Group {
  readonly boundary: Boundary;
  readonly blocks: RichBlock[];
}

function groupsOf(blocks: readonly RichBlock[], boundaries: readonly Boundary[]): readonly Group[] {
  const groups: Group[] = [];
  let next = 0;
  for (const block of blocks) {
    const last = groups.at(-1);
    const before = next;
    for (let after = boundaries[next]; after && after.line <= block.line;) {
      next += 1;
      after = boundaries[next];
    }
    const boundary = boundaries[next - 1] ?? { line: 1, kind: 'text' };
    // A line across the page, and a heading that is no section's, begin something of their own.
    const isOwn = block.type === 'rule' || block.type === 'heading';
    if (last !== undefined && before === next && !isOwn) last.blocks.push(block);
    else if (before === next && last !== undefined) {
      groups.push({ boundary: { line: block.line, kind: 'text' }, blocks: [block] });
    } else groups.push({ boundary, blocks: [block] });
  }
  return groups;
}

/** What stood last: its kind, and whether it was one short line. */
interface Line {
  readonly kind: Piece['kind'];
  readonly isLine: boolean;
}
/** Longer ones are paragraphs of their own, so that they can be told apart. */
const longestLine = 120;

function isTitle(before: Line | null): boolean {
  return before?.kind === 'item' && before.isLine;
}

/**
 * The blocks of an issue as the pieces of messages, in order. Short items without a body that
 * follow one another are a list of titles, one a line.
 */
export function messagePieces(
  blocks: readonly RichBlock[],
  issue: Issue,
  lines: LineIndex,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let before: Line | null = null;
  for (const group of groupsOf(blocks, boundariesOf(issue, lines))) {
    const { kind, line } = group.boundary;
    const text = trimmed(styleBlocks(group.blocks, kind === 'item'));
    if (lengthOf(text) === 0) continue;
    const isLine = lengthOf(text) <= longestLine && !textOf(text).includes('\n');
    const isTight = kind === 'item' && isLine && (before?.kind === 'heading' || isTitle(before));
    pieces.push({ kind, text, isTight, line });
    before = { kind, isLine };
  }
  return pieces;
}
