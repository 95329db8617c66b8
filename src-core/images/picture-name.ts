import { fileStem, slugOf } from '../export/addresses/slug.ts';

/** `{date}`, `{slug}` and `{number}` (the issue's) are filled in; the rest stands as it is. */
export const usualNameRule = '{date}_{slug}';

/** Fewer names than these are no habit. */
const leastNames = 3;
const dated = /^(\d{4}-\d{2}-\d{2})([-_ ])(.+)$/u;
const longestSlug = 60;

/**
 * How the library names its pictures, told by the names of those it has (with or without folders and
 * extensions); the usual rule when most of them follow none (invariants N1, N2).
 */
export function learnNameRule(names: readonly string[]): string {
  const stems = [...new Set(names.map(fileStem))].filter((stem) => stem !== '');
  if (stems.length < leastNames) return usualNameRule;
  const separators = stems.flatMap((stem) => dated.exec(stem)?.[2] ?? []);
  const [usual = '_'] = [...new Set(separators)].toSorted(
    (one, other) => count(separators, other) - count(separators, one),
  );
  if (separators.length * 2 > stems.length) return `{date}${usual}{slug}`;
  const isPlain = separators.length * 4 < stems.length;
  const slugs = stems.filter((stem) => !dated.test(stem) && /\p{L}{2}/u.test(stem));
  return isPlain && slugs.length * 4 > stems.length * 3 ? '{slug}' : usualNameRule;
}

function count(all: readonly string[], one: string): number {
  return all.filter((each) => each === one).length;
}

export interface NameFacts {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** The issue's; null when it has none. */
  readonly number: number | null;
  /** What the picture is about, the best first: an item's title, its address, the file's own name. */
  readonly about: readonly string[];
}

/** The name, without extension, that the rule gives a new picture. */
export function fillNameRule(rule: string, { date, number, about }: NameFacts): string {
  const slug = about.map(shortSlug).find((each) => each !== '') ?? 'picture';
  return rule
    .replaceAll('{date}', date)
    .replaceAll('{slug}', slug)
    .replaceAll('{number}', number === null ? '' : String(number));
}

/** Names that cameras, screens and clipboards give say nothing. */
const meaningless =
  /^(?:image|img|picture|photo|screenshot|screen-shot|clipboard|download|untitled|unnamed|pasted-image)?-?[\d-]*$/u;

function shortSlug(about: string): string {
  const slug = slugOf(addressPart(about));
  if (meaningless.test(slug)) return '';
  if (slug.length <= longestSlug) return slug;
  const cut = slug.lastIndexOf('-', longestSlug);
  return slug.slice(0, cut > 0 ? cut : longestSlug);
}

/** The last part of an address's path that says something; other words as they are. */
function addressPart(about: string): string {
  const address = /^https?:\/\/([^/?#]+)([^?#]*)/u.exec(about);
  if (address === null) return about;
  const parts = (address[2] ?? '').split('/').filter((part) => part !== '');
  return (parts.at(-1) ?? address[1] ?? '').replace(/\.(?:html?|php|md|git)$/u, '');
}

const forbidden = /[\p{Cc}<>:"/\\|?*#%&{}$!'`@+=^~[\]()]/gu;
/** Windows keeps these for itself, whatever their extension. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/**
 * What a person typed as a file's name that every system, address and Markdown link takes: blanks are
 * hyphens, and no path leads anywhere (invariant N3); '' when nothing is left.
 */
export function safePictureName(typed: string): string {
  const name = typed
    .normalize('NFC')
    .replace(forbidden, ' ')
    .trim()
    .replace(/\s+/gu, '-')
    .replace(/^[.-]+|[.-]+$/gu, '')
    .slice(0, 120);
  return reserved.test(name) ? `${name}-picture` : name;
}

/**
 * The first of `name`, `name-2`, `name-3` ... that none of the taken file names has, in whatever case
 * and with whatever extension: two pictures that differ in nothing else are mixed up (invariant N4).
 */
export function freePictureName(name: string, taken: readonly string[]): string {
  const stems = new Set(taken.map((each) => fileStem(each).toLowerCase()));
  const isFree = (each: string): boolean => !stems.has(each.toLowerCase());
  if (isFree(name)) return name;
  for (let number = 2; ; number += 1) {
    if (isFree(`${name}-${number}`)) return `${name}-${number}`;
  }
}
