import { textLinks } from '../links/text-links.ts';
import { canonicalUrl } from '../links/canonical-url.ts';
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

/** In what two languages of one item differ though no translation changes it. */
export function compareItems(
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
  return new Set(links.flatMap(({ address }) => canonicalUrl(address) ?? []));
}

function without(all: ReadonlySet<string>, others: ReadonlySet<string>): string {
  return [...all].filter((each) => !others.has(each)).join(' ');
}
