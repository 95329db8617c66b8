import type { Range } from '../text/edit.ts';
import type { Block, PlacedBlock } from './block.ts';

interface Read {
  readonly block: Block;
}

/** What was read of the blocks of a text. */
export interface KnownBlocks<One extends Read> {
  /** The same for the blocks of another text in their order; `read` is asked for those that are new. */
  take(
    text: string,
    placed: readonly PlacedBlock[],
    read: (source: string, kind: Block['kind']) => One,
  ): readonly One[];
  forget(): void;
}

/**
 * Most blocks of a text are those of the text before, in the same order: they are compared in place, and
 * only the others are looked for among all.
 */
export function createKnownBlocks<One extends Read>(): KnownBlocks<One> {
  let known: readonly One[] = [];

  return {
    forget: () => (known = []),
    take(text, placed, read) {
      const all: One[] = [];
      let next = 0;
      let places: Map<string, { readonly one: One; readonly place: number }> | null = null;
      for (const range of placed) {
        const step = isSame(text, range, known[next])
          ? 1
          : isSame(text, range, known[next + 1])
            ? 2
            : 0;
        const kept = step === 0 ? undefined : known[next + step - 1];
        if (kept !== undefined) {
          next += step;
          all.push(kept);
          continue;
        }
        places ??= new Map(known.map((one, place) => [one.block.text, { one, place }]));
        const source = text.slice(range.from, range.to);
        const found = places.get(source);
        if (found?.one.block.kind === range.kind) {
          next = found.place + 1;
          all.push(found.one);
          continue;
        }
        const one = read(source, range.kind);
        places.set(source, { one, place: next - 1 });
        all.push(one);
      }
      known = all;
      return all;
    },
  };
}

function isSame(
  text: string,
  { from, to, kind }: Range & Pick<PlacedBlock, 'kind'>,
  one: Read | undefined,
): boolean {
  if (one === undefined) return false;
  const { block } = one;
  return (
    block.kind === kind && block.text.length === to - from && text.startsWith(block.text, from)
  );
}
