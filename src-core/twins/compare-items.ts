import { textLinks } from '../links/text-links.ts';
import { canonicalOf } from '../links/canonical-of.ts';
import type { Item } from '../issue/model.ts';
import type { ItemPair } from './align-twins.ts';
import type { TwinText } from './twin-text.ts';

/** What must be the same in every language, and is not. */
type Damage = 'url' | 'number' | 'stars' | 'image' | 'code' | 'links' | 'order';

export interface Difference {
  readonly damage: Damage;
  /** As the left side has it; '' where it has none. */
  readonly here: string;
  readonly there: string;
}

/** What came of the last look at an item of the other language. */
interface Compared {
  readonly item: Item;
  readonly address: string | null;
  readonly source: string;
  readonly found: readonly Difference[];
}

/** By the other language's item: that side changes less often. */
const compared = new WeakMap<Item, Compared>();

/** In what two languages of one item differ though no translation changes it. */
export function compareItems(
  pair: ItemPair,
  here: TwinText,
  there: TwinText,
): readonly Difference[] {
  const { at: item, address } = pair.left;
  const known = compared.get(pair.right.at);
  const isSame =
    known !== undefined &&
    (known.item === item || isAlike(known.item, item)) &&
    known.address === address &&
    known.source.length === item.to - item.from &&
    here.text.slice(item.from, item.to) === known.source;
  if (isSame) return known.found;
  const found = differences(pair, here, there);
  const source = here.text.slice(item.from, item.to);
  compared.set(pair.right.at, { item, address, source, found });
  return found;
}

/** Whether two items of one text have the same parts in it. */
function isAlike(one: Item, other: Item): boolean {
  return (
    one.number === other.number &&
    one.stars === other.stars &&
    one.url === other.url &&
    one.images.length === other.images.length &&
    one.body.from - one.from === other.body.from - other.from &&
    one.body.to - one.from === other.body.to - other.from &&
    (one.note?.from ?? one.to) - one.from === (other.note?.from ?? other.to) - other.from
  );
}

function differences(
  { left, right }: ItemPair,
  hereText: TwinText,
  thereText: TwinText,
): readonly Difference[] {
  const [here, there] = [left.at, right.at];
  const found: Difference[] = [];
  const compare = (damage: Damage, a: string, b: string) => {
    if (a !== b) found.push({ damage, here: a, there: b });
  };
  if (left.address !== right.address) compare('url', here.url ?? '', there.url ?? '');
  if (here.number !== null && there.number !== null) {
    compare('number', String(here.number), String(there.number));
  }
  compare('stars', String(here.stars ?? ''), String(there.stars ?? ''));
  compare('image', imagesOf(here), imagesOf(there));
  compare('code', fencesOf(hereText, here), fencesOf(thereText, there));
  const [own, theirs] = [linksOf(hereText, here), linksOf(thereText, there)];
  compare('links', without(own, theirs), without(theirs, own));
  return found;
}

/** Files by name: languages may keep their pictures in folders of their own. */
function imagesOf({ images }: Item): string {
  return images.map(({ url }) => fileNameOf(url)).join(', ');
}

export function fileNameOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}

/** The fenced code of an item, comments apart: those are translated. */
export function fencesOf({ text }: Pick<TwinText, 'text'>, { body }: Item): string {
  const fences =
    text.slice(body.from, body.to).match(/^ {0,3}(`{3,}|~{3,})[\s\S]*?^ {0,3}\1/gmu) ?? [];
  return fences
    .map((code) =>
      code
        .replaceAll(/(?:#|\/\/).*$/gmu, '')
        .replaceAll(/[^\S\n]+/gu, ' ')
        .trim(),
    )
    .join('\n');
}

function linksOf({ text }: TwinText, { body, note }: Item): ReadonlySet<string> {
  const to = note?.from ?? body.to;
  const links = textLinks(text, { from: body.from, to }, () => null);
  return new Set(links.flatMap(({ address }) => canonicalOf(address) ?? []));
}

function without(all: ReadonlySet<string>, others: ReadonlySet<string>): string {
  return [...all].filter((each) => !others.has(each)).join(' ');
}
