import { shortenText } from './shorten-text.ts';

/** What a teaser is made of, in the order in which it stands there. */
export interface TeaserParts {
  /** The first line, e.g. a hashtag; '' for none. */
  readonly tag: string;
  readonly title: string;
  /** What the issue says of itself; '' for none. */
  readonly hook: string;
  readonly items: readonly string[];
  /** '' while it is not known. */
  readonly address: string;
}

export interface Teaser {
  readonly text: string;
  /** How many of the items it names. */
  readonly items: number;
  readonly isTitleCut: boolean;
}

interface TeaserWords {
  readonly fits: (text: string) => boolean;
  /** The line that says how many items are not named. */
  readonly more: (count: number) => string;
}

function assembled(parts: Omit<TeaserParts, 'items'>, lines: readonly string[]): string {
  const { tag, title, hook, address } = parts;
  const head = [tag, title].filter((line) => line !== '').join('\n');
  return [head, hook, lines.join('\n'), address].filter((block) => block !== '').join('\n\n');
}

/**
 * The title and the address, then what of the hook and the items fits between them. Only a title that
 * is too long alone is cut, between graphemes.
 */
export function composeTeaser(parts: TeaserParts, { fits, more }: TeaserWords): Teaser {
  const { items, ...rest } = parts;
  const bare = { ...rest, hook: '' };
  if (!fits(assembled(bare, []))) {
    const short = { ...bare, tag: '' };
    const fitsWhole = fits(assembled(short, []));
    const title = fitsWhole
      ? short.title
      : shortenText(short.title, (text) => fits(assembled({ ...short, title: text }, [])));
    return { text: assembled({ ...short, title }, []), items: 0, isTitleCut: !fitsWhole };
  }
  const frame = fits(assembled(rest, [])) ? rest : bare;
  const lines: string[] = [];
  const withRest = (own: readonly string[]): string => {
    const left = items.length - own.length;
    return assembled(frame, left === 0 || own.length === 0 ? own : [...own, more(left)]);
  };
  for (const item of items) {
    if (fits(withRest([...lines, `• ${item}`]))) lines.push(`• ${item}`);
  }
  return { text: withRest(lines), items: lines.length, isTitleCut: false };
}
