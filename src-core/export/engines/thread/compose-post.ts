import { shortenText } from '../teaser/shorten-text.ts';
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

function assembled(title: string, { place, address }: PostParts, words: string): string {
  const head = place === '' ? title : `${title} (${place})`;
  return [head, words.trim(), address].filter((block) => block !== '').join('\n\n');
}

/** Title, place and address of an item and as many whole sentences as the post takes. */
export function composePost(parts: PostParts, { fits }: Pick<PostMeasure, 'fits'>): ComposedPost {
  const { title, sentences } = parts;
  if (!fits(assembled(title, parts, ''))) {
    const short = shortenText(title, (text) => fits(assembled(text, parts, '')));
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
