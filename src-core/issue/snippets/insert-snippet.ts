import { readFrontMatter } from '../front-matter.ts';
import type { TextEdit } from '../../text/edit.ts';
import { textBlocks } from '../text-blocks.ts';

export interface SnippetInsertion {
  readonly edit: TextEdit;
  /** Where the snippet begins in the new text. */
  readonly at: number;
}

/**
 * Puts a snippet into a text as a block of its own: on the blank line of the cursor, else behind the block
 * that the cursor is in, and never into front matter. One blank line parts it from its neighbours.
 */
export function insertSnippet(text: string, cursor: number, snippet: string): SnippetInsertion {
  const start = readFrontMatter(text)?.to ?? 0;
  const wanted = Math.max(cursor, start);
  const block = textBlocks(text, { from: start, to: text.length }).find(
    ({ from, to }) => from <= wanted && wanted < to,
  );
  const at = block === undefined ? wanted : block.to;
  const before = text.slice(0, at).trimEnd();
  const blanksAfter = /^\s*(?=\S|$)/u.exec(text.slice(at))?.[0].length ?? 0;
  const isLast = at + blanksAfter === text.length;
  const lead = before === '' ? '' : '\n\n';
  const insert = `${lead}${snippet.trim()}${isLast ? '\n' : '\n\n'}`;
  // Indentation of what follows is its own.
  const after = text.slice(at, at + blanksAfter);
  const to = at + (isLast ? blanksAfter : after.lastIndexOf('\n') + 1);
  return {
    edit: { from: before.length, to: Math.max(to, before.length), insert },
    at: before.length + lead.length,
  };
}
