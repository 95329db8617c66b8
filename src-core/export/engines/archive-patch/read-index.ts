import type { PlacedBlock } from '../../../markdown/place-blocks.ts';
import { readEntry, type IndexEntry } from './index-entry.ts';

/** A list of issues, each one number after the other. */
export interface IssueIndex {
  readonly entries: readonly IndexEntry[];
  readonly newestFirst: boolean;
}

function lists(blocks: readonly PlacedBlock[]): readonly PlacedBlock[] {
  return blocks.flatMap((block) => [
    ...(block.token.type === 'list' ? [block] : []),
    ...lists(block.children),
  ]);
}

function stepsOf(entries: readonly IndexEntry[]): readonly number[] {
  return entries.slice(1).map(({ number }, index) => number - (entries[index]?.number ?? 0));
}

/** A list of favourites is no index: most neighbours in an index are neighbours in number. */
function indexOf(entries: readonly IndexEntry[]): IssueIndex | null {
  if (entries.length === 0) return null;
  const steps = stepsOf(entries);
  const down = steps.filter((step) => step === -1 || step === 0).length;
  const up = steps.filter((step) => step === 1).length;
  if (steps.length > 0 && Math.max(down, up) * 2 < steps.length) return null;
  return { entries, newestFirst: up === 0 || down >= up };
}

function newest({ entries }: IssueIndex): number {
  return Math.max(...entries.map(({ number }) => number));
}

/**
 * The lists of a file that lead to issues in `folder`; the one that the newest issue is in (a season's
 * of several) comes first, of equals the longest.
 */
export function readIndexes(
  blocks: readonly PlacedBlock[],
  text: string,
  from: string,
  folder: string,
): readonly IssueIndex[] {
  return lists(blocks)
    .flatMap((list) => {
      const entries = list.children.flatMap((item) => {
        const entry = readEntry(item, text, from, folder);
        return entry === null ? [] : [entry];
      });
      const index = indexOf(entries);
      return index === null ? [] : [index];
    })
    .toSorted((a, b) => newest(b) - newest(a) || b.entries.length - a.entries.length);
}
