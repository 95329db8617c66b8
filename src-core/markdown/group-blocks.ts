import { openAfter, openingsOf, type Opening } from './html-tags.ts';
import type { PlacedBlock } from './place-blocks.ts';
import type { MarkdownToken } from './tokens.ts';

/** Whether a block is seen by a reader. */
export function isShown(kind: MarkdownToken['type']): boolean {
  return kind !== 'space' && kind !== 'def';
}

/**
 * Where the group ends that begins at `start`: behind the block that closes what a raw block leaves open,
 * right behind the first where none does. `openingsAt` gives the tags of a raw block, null for any other.
 */
export function groupEnd(
  count: number,
  start: number,
  openingsAt: (index: number) => readonly Opening[] | null,
): number {
  let open: readonly string[] = [];
  for (let index = start; index < count; index += 1) {
    const openings = openingsAt(index);
    if (openings !== null) open = openAfter(openings, open);
    if (open.length === 0) return index + 1;
  }
  return start + 1;
}

/**
 * Top-level blocks that can be parsed as HTML one by one: from a raw block that leaves elements open
 * up to the one that closes them is one group (`<details>`, Markdown, `</details>`).
 */
export function groupBlocks(blocks: readonly PlacedBlock[]): readonly (readonly PlacedBlock[])[] {
  const openings = blocks.map(({ token }) =>
    token.type === 'html' ? openingsOf(token.text) : null,
  );
  const groups: PlacedBlock[][] = [];
  for (let index = 0; index < blocks.length;) {
    const end = groupEnd(blocks.length, index, (at) => openings[at] ?? null);
    groups.push(blocks.slice(index, end).filter((block) => isShown(block.token.type)));
    index = end;
  }
  return groups.filter((group) => group.length > 0);
}
