import type { Content } from '../../audit/content.ts';
import { wordsOf } from '../../audit/words-of.ts';
import type { ExportOutput } from '../../target.ts';
import { postAddresses } from './post-text.ts';

/** What readers of posts get. */
export function readPosts({ copies }: ExportOutput): Content {
  const text = copies.map((copy) => copy.text).join('\n');
  const links = postAddresses(text).map((found) => found.text);
  return { words: wordsOf(text), links, images: [] };
}
