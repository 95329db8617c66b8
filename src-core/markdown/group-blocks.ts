import { openElements } from './html-tags.ts';
import type { PlacedBlock } from './place-blocks.ts';
import type { MarkdownToken } from './tokens.ts';

function isShown(token: MarkdownToken): boolean {
  return token.type !== 'space' && token.type !== 'def';
}

/**
 * Top-level blocks that can be parsed as HTML one by one: from a raw block that leaves elements open
 * up to the one that closes them is one group (`<details>`, Markdown, `</details>`).
 */
export function groupBlocks(blocks: readonly PlacedBlock[]): readonly (readonly PlacedBlock[])[] {
  const groups: PlacedBlock[][] = [];
  for (let index = 0; index < blocks.length;) {
    const end = groupEnd(blocks, index);
    groups.push(blocks.slice(index, end).filter((block) => isShown(block.token)));
    index = end;
  }
  return groups.filter((group) => group.length > 0);
}

function groupEnd(blocks: readonly PlacedBlock[], start: number): number {
  let open: readonly string[] = [];
  for (let index = start; index < blocks.length; index += 1) {
    const token = blocks[index]?.token;
    if (token?.type === 'html') open = openElements(token.text, open);
    if (open.length === 0) return index + 1;
  }
  return start + 1;
}
