import type { Range } from './edit.ts';
import { spliceBetween } from './splice.ts';

interface Placed<Kind> extends Range {
  readonly kind: Kind;
}

interface Read<Kind> {
  readonly block: { readonly text: string; readonly kind: Kind };
}

interface Taken<One> {
  /** In the order of the blocks. */
  readonly all: readonly One[];
  /** So many at the start stand where they stood in the text before. */
  readonly start: number;
  /** So many at the end stand behind the change, as they did in the text before. */
  readonly end: number;
}

/** What was read of the blocks of a text. */
export interface KnownBlocks<Kind, One extends Read<Kind>> {
  /** The same for the blocks of another text in their order; `read` is asked for those that are new. */
  take(
    text: string,
    placed: readonly Placed<Kind>[],
    read: (source: string, kind: Kind) => One,
  ): Taken<One>;
  forget(): void;
}

/**
 * Most blocks of a text are those of the text before: what stands before and behind the change is known by
 * its place, and only what is left is looked for among all.
 */
export function createKnownBlocks<Kind, One extends Read<Kind>>(): KnownBlocks<Kind, One> {
  let known: readonly One[] = [];
  let knownPlaces: readonly Placed<Kind>[] = [];
  let knownText = '';

  return {
    forget: () => (known = []),
    take(text, placed, read) {
      const change = spliceBetween(knownText, text) ?? {
        from: text.length,
        to: text.length,
        insert: '',
      };
      const most = Math.min(placed.length, known.length);
      let start = 0;
      while (start < most && isBefore(change.from, placed[start], knownPlaces[start])) start += 1;
      const by = text.length - knownText.length;
      let end = 0;
      while (
        end < most - start &&
        isBehind(
          change.to,
          by,
          placed[placed.length - 1 - end],
          knownPlaces[known.length - 1 - end],
        )
      ) {
        end += 1;
      }
      const middle = placed.slice(start, placed.length - end);
      const rest = known.slice(start, known.length - end);
      const all = [
        ...known.slice(0, start),
        ...(middle.length === 0 ? [] : readBlocks(text, middle, rest, read)),
        ...known.slice(known.length - end),
      ];
      known = all;
      knownPlaces = placed;
      knownText = text;
      return { all, start, end };
    },
  };
}

/** Whether a block is the one that stood in its place, before the change. */
function isBefore<Kind>(
  change: number,
  now: Placed<Kind> | undefined,
  was: Placed<Kind> | undefined,
): boolean {
  if (now === undefined || was === undefined || now.to > change || was.to > change) return false;
  return now.from === was.from && now.to === was.to && now.kind === was.kind;
}

/** The same behind the change; `change` is its end in the text before, and `by` how much longer that got. */
function isBehind<Kind>(
  change: number,
  by: number,
  now: Placed<Kind> | undefined,
  was: Placed<Kind> | undefined,
): boolean {
  if (now === undefined || was === undefined || was.from < change) return false;
  return now.from === was.from + by && now.to === was.to + by && now.kind === was.kind;
}

/** Blocks that are among the known ones are those; the others are read. */
function readBlocks<Kind, One extends Read<Kind>>(
  text: string,
  placed: readonly Placed<Kind>[],
  known: readonly One[],
  read: (source: string, kind: Kind) => One,
): readonly One[] {
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
  return all;
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
