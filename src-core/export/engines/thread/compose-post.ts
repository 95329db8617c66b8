import type { PostMeasure } from './thread-row.ts';

/** What stands in a post, in the order in which it does. */
export interface PostParts {
  readonly title: string;
  /** Its place in the thread, e.g. `2/15`. */
  readonly place: string;
  readonly sentences: readonly string[];
  /** '' for none. */
  readonly address: string;
}

export interface ComposedPost {
  readonly text: string;
  readonly isTitleCut: boolean;
  /** Whether sentences are left out. */
  readonly isShortened: boolean;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function assembled(title: string, { place, address }: PostParts, words: string): string {
  const head = place === '' ? title : `${title} (${place})`;
  return [head, words.trim(), address].filter((block) => block !== '').join('\n\n');
}

/** The longest beginning of whole graphemes with which `fits` holds, and an ellipsis; '' when none does. */
function shortened(text: string, fits: (text: string) => boolean): string {
  const ends = [...graphemes.segment(text)].map(({ index }) => index);
  let low = 0;
  let high = ends.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (fits(`${text.slice(0, ends[middle]).trimEnd()}…`)) low = middle;
    else high = middle;
  }
  const kept = text.slice(0, ends[low] ?? 0).trimEnd();
  return kept === '' ? '' : `${kept}…`;
}

/** Title, place and address of an item and as many whole sentences as the post takes. */
export function composePost(parts: PostParts, { fits }: Pick<PostMeasure, 'fits'>): ComposedPost {
  const { title, sentences } = parts;
  if (!fits(assembled(title, parts, ''))) {
    const short = shortened(title, (text) => fits(assembled(text, parts, '')));
    const text = assembled(short, parts, '');
    return { text, isTitleCut: true, isShortened: sentences.length > 0 };
  }
  let count = sentences.length;
  while (count > 0 && !fits(assembled(title, parts, sentences.slice(0, count).join(''))))
    count -= 1;
  return {
    text: assembled(title, parts, sentences.slice(0, count).join('')),
    isTitleCut: false,
    isShortened: count < sentences.length,
  };
}
