import type { RichBlock, Run } from '../../export/engines/rich-paste/rich-block.ts';
import { assertNever } from '../../result.ts';

/** The blocks with every run of text in them changed. */
export function mapBlocks(
  blocks: readonly RichBlock[],
  change: (run: Run) => Run,
): readonly RichBlock[] {
  const within = (inner: readonly RichBlock[]) => mapBlocks(inner, change);
  return blocks.map((block): RichBlock => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return { ...block, runs: block.runs.map(change) };
      case 'figure':
        return { ...block, caption: block.caption.map(change) };
      case 'details':
        return { ...block, summary: block.summary.map(change), blocks: within(block.blocks) };
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
