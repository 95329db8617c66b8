import type { MessageKey } from '../messages/translator.ts';
import type { ItemPair } from './align-twins.ts';
import { compareItems } from './compare-items.ts';
import type { TwinText } from './twin-text.ts';

/** What is wrong with an item that has its other language. */
export interface PairState {
  readonly state: 'missing' | 'damaged';
  readonly message: MessageKey<'twins'>;
  readonly values: Readonly<Record<string, string>>;
}

/** In what an item differs from its other language though no translation changes it; nothing for one in order. */
export function pairStates(
  pair: ItemPair,
  here: TwinText,
  there: TwinText,
  hasMoved: boolean,
): readonly PairState[] {
  const compared = compareItems(pair, here, there);
  const isUnlike = isUntranslated(pair, here, there);
  if (compared.length === 0 && !isUnlike && !hasMoved) return nothing;
  const differences = [
    ...compared.filter(
      // Where it or one before it stands elsewhere or is missing the number differs for that reason.
      ({ damage }) => damage !== 'number' || !(hasMoved || isCounted(pair)),
    ),
    ...(hasMoved ? [{ damage: 'order' as const, here: '', there: '' }] : []),
  ];
  const damaged = differences.map(({ damage, here: own, there: theirs }): PairState => ({
    state: 'damaged',
    message: damage,
    values: { here: own, there: theirs, has: theirs === '' ? 'no' : 'yes' },
  }));
  return isUnlike
    ? [...damaged, { state: 'missing', message: 'untranslated', values: {} }]
    : damaged;
}

const nothing: readonly PairState[] = [];

/** Both sides count on from their own beginning, in the section or in the issue. */
function isCounted({ left, right }: ItemPair): boolean {
  const apart = (left.at.number ?? 0) - (right.at.number ?? 0);
  return apart === left.item - right.item || apart === left.order - right.order;
}

/** The pairs that have to move so that the others stand in one order: as few as possible. */
export function outOfOrder(pairs: readonly ItemPair[]): ReadonlySet<ItemPair> {
  const isInOrder = pairs.every(
    ({ right }, index) => index === 0 || (pairs[index - 1]?.right.order ?? 0) <= right.order,
  );
  if (isInOrder) return new Set();
  const best: { readonly length: number; readonly before: number }[] = [];
  let last = -1;
  for (const [index, { right }] of pairs.entries()) {
    let length = 1;
    let before = -1;
    for (let other = 0; other < index; other += 1) {
      const known = best[other];
      if (known === undefined || (pairs[other]?.right.order ?? 0) > right.order) continue;
      if (known.length + 1 > length) {
        length = known.length + 1;
        before = other;
      }
    }
    best.push({ length, before });
    if (last === -1 || length > (best[last]?.length ?? 0)) last = index;
  }
  const inOrder = new Set<number>();
  for (let at = last; at !== -1; at = best[at]?.before ?? -1) inOrder.add(at);
  return new Set(pairs.filter((_, index) => !inOrder.has(index)));
}

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const letters = /\p{L}/gu;
/** No CJK letter stands before these. */
const mayHoldCjk = /[\u2E80-\uFFFF]/;

/** A title that is still in the other language, mostly. */
function isUntranslated({ left }: ItemPair, here: TwinText, there: TwinText): boolean {
  const { title } = left.at;
  if (here.issue.language !== 'en' || there.issue.language === 'en') return false;
  if (!mayHoldCjk.test(title)) return false;
  const ideographs = title.match(cjk)?.length ?? 0;
  return ideographs >= 4 && ideographs > (title.match(letters)?.length ?? 0) / 2;
}
