import type { Range } from './edit.ts';

interface Placed<Kind> extends Range {
  readonly kind: Kind;
}

interface Read<Kind> {
  readonly block: { readonly text: string; readonly kind: Kind };
}

/** What was read of the blocks of a text. */
export interface KnownBlocks<Kind, One extends Read<Kind>> {
  /** The same for the blocks of another text in their order; `read` is asked for those that are new. */
  take(
    text: string,
    placed: readonly Placed<Kind>[],
    read: (source: string, kind: Kind) => One,
  ): readonly One[];
  forget(): void;
}

/**
 * Most blocks of a text are those of the text before, in the same order: they are compared in place, and
 * only the others are looked for among all.
 */
export function createKnownBlocks<Kind, One extends Read<Kind>>(): KnownBlocks<Kind, One> {
  let known: readonly One[] = [];

  return {
    forget: () => (known = []),
    take(text, placed, read) {
      const all: One[] = [];
      let next = 0;
      let places: Map<string, { readonly one: One; readonly place: number }> | null = null;
      for (const [place, range] of placed.entries()) {
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
        const after = placed[place + 1];
        if (after !== undefined && isSame(text, after, known[next + 1])) {
          // One block is another one now.
          next += 1;
          all.push(read(text.slice(range.from, range.to), range.kind));
          continue;
        }
        places ??= new Map(known.map((one, at) => [one.block.text, { one, place: at }]));
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

function isSame<Kind>(
  text: string,
  { from, to, kind }: Placed<Kind>,
  one: Read<Kind> | undefined,
): boolean {
  if (one === undefined) return false;
  const { block } = one;
  // Equality of slices is several times faster than `startsWith`.
  return (
    block.kind === kind && block.text.length === to - from && text.slice(from, to) === block.text
  );
}
