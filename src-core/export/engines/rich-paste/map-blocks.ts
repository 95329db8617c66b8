import { assertNever } from '../../../result.ts';
import type { RichBlock, Run } from './rich-block.ts';

/** The blocks with all lines of text in them changed, in reading order. */
export function mapBlocks(
  blocks: readonly RichBlock[],
  change: (runs: readonly Run[]) => readonly Run[],
): readonly RichBlock[] {
  const within = (inner: readonly RichBlock[]) => mapBlocks(inner, change);
  return blocks.map((block): RichBlock => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return { ...block, runs: change(block.runs) };
      case 'figure':
        return { ...block, caption: change(block.caption) };
      case 'details':
        return { ...block, summary: change(block.summary), blocks: within(block.blocks) };
      case 'quote':
        return { ...block, blocks: within(block.blocks) };
      case 'list':
        return { ...block, items: block.items.map(within) };
      case 'table':
        return {
          ...block,
          caption: within(block.caption),
          rows: block.rows.map((row) =>
            row.map((cell) => ({ ...cell, blocks: within(cell.blocks) })),
          ),
        };
      case 'code':
      case 'references':
      case 'rule':
        return block;
      default:
        return assertNever(block);
    }
  });
}
