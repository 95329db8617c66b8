import { isElement, type HtmlElement } from '../../../markdown/html-tree.ts';
import type { BlockBuilder } from './block-builder.ts';
import type { Place, RichContext } from './context.ts';
import { noMarks, type RichBlock, type Run } from './rich-block.ts';
import { plainTextOf } from './runs.ts';
import { splitList } from './split-blocks.ts';

interface Cell {
  readonly runs: readonly Run[];
  /** What a line of text cannot hold: pictures, code, lists. */
  readonly others: readonly RichBlock[];
}

interface Row {
  readonly cells: readonly Cell[];
  readonly isHeader: boolean;
  readonly line: number;
}

function text(value: string): Run {
  return { type: 'text', text: value, marks: noMarks };
}

function joined(parts: readonly (readonly Run[])[], separator: string): readonly Run[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [text(separator), ...part]));
}

function cellOf(element: HtmlElement, place: Place, context: RichContext): Cell {
  const blocks = context.blocksWithin(element.childNodes, { ...place, marks: noMarks });
  const lines = blocks.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading' ? [block.runs] : [],
  );
  return {
    runs: joined(lines, ' '),
    others: blocks.filter((block) => block.type !== 'paragraph' && block.type !== 'heading'),
  };
}

function rowsOf(element: HtmlElement, place: Place, context: RichContext): readonly Row[] {
  return element.childNodes.filter(isElement).flatMap((child): readonly Row[] => {
    if (child.tagName === 'tr') {
      const line = lineOf(child, place.line);
      const cells = child.childNodes.filter(isElement);
      return [
        {
          cells: cells.map((cell) => cellOf(cell, { ...place, line }, context)),
          isHeader: cells.length > 1 && cells.every((cell) => cell.tagName === 'th'),
          line,
        },
      ];
    }
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child, place, context) : [];
  });
}

function lineOf(element: HtmlElement, fallback: number): number {
  return Number(element.attrs.find(({ name }) => name === 'data-line')?.value ?? fallback);
}

function bold(runs: readonly Run[]): readonly Run[] {
  return runs.map((run) =>
    run.type === 'text' && !run.marks.code ? { ...run, marks: { ...run.marks, bold: true } } : run,
  );
}

/** `**row** — column: value; column: value`. */
function rowRuns(row: Row, header: Row | null): readonly Run[] {
  const label = row.cells[0]?.runs ?? [];
  const values = row.cells.slice(1).flatMap((cell, index): readonly (readonly Run[])[] => {
    if (cell.runs.length === 0) return [];
    const column = header?.cells[index + 1]?.runs ?? [];
    const name = plainTextOf(column).trim() === '' ? [] : [...column, text(': ')];
    return [[...name, ...cell.runs]];
  });
  const rest = joined(values, '; ');
  if (label.length === 0) return rest;
  return rest.length === 0 ? label : [...bold(label), text(' — '), ...rest];
}

/** The first column's name stands nowhere in the list; a link in it is named in the report. */
function reportHeaderLinks(header: Row | null, { reporter }: RichContext): void {
  for (const run of header?.cells[0]?.runs ?? []) {
    if (run.type !== 'text' || run.marks.href === null) continue;
    reporter.dropped(header?.line ?? 1, 'link', 'linkInHeader', { address: run.marks.href });
  }
}

/** A table as a list of its rows, for editors that have no tables. */
export function buildTableAsList(
  element: HtmlElement,
  place: Place,
  builder: BlockBuilder,
  context: RichContext,
): void {
  builder.flush();
  const rows = rowsOf(element, place, context);
  const first = rows[0];
  const header = first?.isHeader === true && rows.length > 1 ? first : null;
  const items = rows
    .filter((row) => row !== header)
    .map((row): readonly RichBlock[] => {
      const runs = rowRuns(row, header);
      const line: readonly RichBlock[] =
        runs.length === 0 ? [] : [{ type: 'paragraph', runs, line: row.line }];
      return [...line, ...row.cells.flatMap((cell) => cell.others)];
    });
  const captions = element.childNodes
    .filter(isElement)
    .filter((child) => child.tagName === 'caption')
    .flatMap((child) => context.blocksWithin(child.childNodes, place));
  const headings = header?.cells.flatMap((cell) => cell.others) ?? [];
  reportHeaderLinks(header, context);
  for (const block of [...captions, ...headings]) builder.add(block);
  const list = { type: 'list', ordered: false, start: 1, items, line: place.line } as const;
  for (const block of splitList(list)) builder.add(block);
  if (rows.some((row) => row.cells.some((cell) => cell.runs.length > 0))) {
    const columns = header?.cells.map((cell) => plainTextOf(cell.runs)).join(' | ') ?? '';
    const reason = columns === '' ? 'tableAsList' : 'tableWithColumnsAsList';
    context.reporter.reduced(place.line, 'table', reason, { rows: items.length, columns });
  }
}
