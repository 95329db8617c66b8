import type { PlacedBlock } from '../../../markdown/place-blocks.ts';
import { placeCells, type PlacedInline } from '../../../markdown/place-inline.ts';
import { plainText } from '../../../markdown/plain-text.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { itemKindOf, type ItemCounts, type ItemKind } from '../../../issue/item-kinds.ts';

/** By how much the totals grow. */
export type TotalsChange = ItemCounts & { readonly issues: number };

interface Cell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const integer = /\d{1,3}(?:,\d{3})+|\d+/;
const issuesLabel = /期数|期數|总期|總期|\bissues?\b/iu;

function cellsOf(table: PlacedBlock): readonly (readonly Cell[])[] {
  if (table.token.type !== 'table') return [];
  return placeCells(table.token, table).map((row) =>
    row.map((nodes: readonly PlacedInline[]) => ({
      text: plainText(nodes.map(({ token }) => token)),
      from: nodes[0]?.from ?? 0,
      to: nodes.at(-1)?.to ?? 0,
    })),
  );
}

function labelOf({ text }: Cell): ItemKind | 'issues' | null {
  if (text.length > 40 || /\d/.test(text)) return null;
  return issuesLabel.test(text) ? 'issues' : itemKindOf(text);
}

interface Total {
  readonly kind: ItemKind | 'issues';
  readonly from: number;
  readonly digits: string;
}

/** The totals of a table: each stands beside or below its label. */
function totalsOf(rows: readonly (readonly Cell[])[], text: string): readonly Total[] {
  const found: Total[] = [];
  for (const [rowIndex, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const kind = labelOf(cell);
      if (kind === null || found.some((total) => total.kind === kind)) continue;
      const value = [row[column + 1], rows[rowIndex + 1]?.[column]].find(
        (candidate) => candidate !== undefined && integer.test(candidate.text),
      );
      if (value === undefined) continue;
      const match = integer.exec(text.slice(value.from, value.to));
      if (match) found.push({ kind, from: value.from + match.index, digits: match[0] });
    }
  }
  return found;
}

function tables(blocks: readonly PlacedBlock[]): readonly PlacedBlock[] {
  return blocks.flatMap((block) => [
    ...(block.token.type === 'table' ? [block] : []),
    ...tables(block.children),
  ]);
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/**
 * The edits that add `change` to the totals of a file's table of statistics: a table that labels the
 * number of issues, or two totals. Numbers keep the way they are written.
 */
export function totalsEdits(
  blocks: readonly PlacedBlock[],
  text: string,
  change: TotalsChange,
): readonly TextEdit[] {
  return tables(blocks).flatMap((table) => {
    const totals = totalsOf(cellsOf(table), text);
    if (totals.length < 2 && !totals.some(({ kind }) => kind === 'issues')) return [];
    const isGrouped = totals.some(({ digits }) => digits.includes(','));
    return totals.flatMap(({ kind, from, digits }): readonly TextEdit[] => {
      const value = Math.max(0, Number(digits.replaceAll(',', '')) + change[kind]);
      if (change[kind] === 0) return [];
      const insert = isGrouped ? grouped(value) : String(value);
      return [{ from, to: from + digits.length, insert }];
    });
  });
}
