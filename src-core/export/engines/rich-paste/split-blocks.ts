import type { Paragraph, RichBlock, RichList } from './rich-block.ts';

/** Editors want a paragraph first in a list item; a heading there is a bold one. */
function asItemStart(block: RichBlock): RichBlock {
  if (block.type !== 'heading') return block;
  const runs = block.runs.map((run) =>
    run.type === 'text' ? { ...run, marks: { ...run.marks, bold: !run.marks.code } } : run,
  );
  return { type: 'paragraph', runs, line: block.line } satisfies Paragraph;
}

/**
 * A list as editors take it: an item that does not begin with text (a picture, a list, code) would
 * get an empty paragraph, so its blocks stand between two lists instead.
 */
export function splitList(list: RichList): readonly RichBlock[] {
  const result: RichBlock[] = [];
  let items: (readonly RichBlock[])[] = [];
  let start = list.start;
  const close = (next: number): void => {
    if (items.length > 0) result.push({ ...list, start, items });
    items = [];
    start = next;
  };
  for (const [index, blocks] of list.items.entries()) {
    const [first, ...others] = blocks;
    if (!first) continue;
    const head = asItemStart(first);
    if (head.type === 'paragraph') {
      items.push([head, ...others]);
    } else {
      close(list.start + index + 1);
      result.push(...blocks);
    }
  }
  close(start);
  return result;
}

/** A quotation around what it may hold; pictures stand between its parts. */
export function splitQuote(blocks: readonly RichBlock[], line: number): readonly RichBlock[] {
  const result: RichBlock[] = [];
  let inside: RichBlock[] = [];
  const close = (): void => {
    if (inside.length > 0) result.push({ type: 'quote', blocks: inside, line });
    inside = [];
  };
  for (const block of blocks) {
    if (block.type === 'figure' || block.type === 'rule') {
      close();
      result.push(block);
    } else {
      inside.push(block);
    }
  }
  close();
  return result;
}
