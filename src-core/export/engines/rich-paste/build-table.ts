import { attribute, isElement, type HtmlElement } from '../../../markdown/html-tree.ts';
import type { BlockBuilder } from './block-builder.ts';
import type { Place, RichContext } from './context.ts';
import { noMarks, type RichCell } from './rich-block.ts';

const alignments = ['left', 'center', 'right'] as const;

/** An alignment by its attribute or its style. */
function alignmentOf(cell: HtmlElement): RichCell['align'] {
  const style = /text-align\s*:\s*(\w+)/i.exec(attribute(cell, 'style') ?? '')?.[1];
  const written = (style ?? attribute(cell, 'align') ?? '').toLowerCase();
  return alignments.find((alignment) => alignment === written) ?? null;
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return span > 1 && span <= 100 ? span : 1;
}

function rowsOf(
  element: HtmlElement,
  place: Place,
  context: RichContext,
): readonly (readonly RichCell[])[] {
  return element.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName !== 'tr') {
      const isGroup = ['thead', 'tbody', 'tfoot'].includes(child.tagName);
      return isGroup ? rowsOf(child, place, context) : [];
    }
    const line = Number(attribute(child, 'data-line') ?? place.line);
    const cells = child.childNodes.filter(isElement).map((cell) => ({
      isHeader: cell.tagName === 'th',
      align: alignmentOf(cell),
      columns: spanOf(cell, 'colspan'),
      rows: spanOf(cell, 'rowspan'),
      blocks: context.blocksWithin(cell.childNodes, { marks: noMarks, line }),
    }));
    return cells.length === 0 ? [] : [cells];
  });
}

/** A table as a table; one without a word or a picture is left out. */
export function buildTable(
  element: HtmlElement,
  place: Place,
  builder: BlockBuilder,
  context: RichContext,
): void {
  const rows = rowsOf(element, place, context);
  const caption = element.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'caption')
    .flatMap((child) => context.blocksWithin(child.childNodes, place));
  const isBlank = rows.every((row) => row.every((cell) => cell.blocks.length === 0));
  if (!isBlank) builder.add({ type: 'table', caption, rows, line: place.line });
  else for (const block of caption) builder.add(block);
}
