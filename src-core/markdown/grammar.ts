import { Marked, Tokenizer } from 'marked';
import { footnotes } from './footnotes.ts';

/** Ideographic punctuation ends a bare address: `https://e.x/，后面` is an address and a clause. */
const ideographicPunctuation =
  /[\u2018-\u201d\u2026\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/;

function createGrammar(): Marked {
  const grammar = new Marked({ gfm: true, breaks: false, pedantic: false });
  grammar.use(footnotes, {
    tokenizer: {
      url(src) {
        const token = Tokenizer.prototype.url.call(this, src);
        if (!token) return undefined;
        const end = token.raw.search(ideographicPunctuation);
        if (end < 0) return token;
        const raw = token.raw.slice(0, end);
        const href = token.href.slice(0, token.href.length - (token.raw.length - end));
        return { ...token, raw, text: raw, href, tokens: [{ type: 'text', raw, text: raw }] };
      },
    },
  });
  return grammar;
}

/** The one Markdown grammar: preview, checks and every export read the text through it. */
export const grammar = createGrammar();
