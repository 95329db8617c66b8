import { char, isBlank } from './characters.ts';
import { linkAt } from './link-syntax.ts';

const longestTag = 400;
const escapable = /[!-/:-@[-`{-~]/u;

/**
 * The words of one line of Markdown: links and images give their text, emphasis, code marks, tags and
 * escapes go, runs of blanks become one space. Reads any text; what is no syntax stays.
 */
export function plainText(markdown: string): string {
  let out = '';
  let at = 0;
  const to = markdown.length;
  while (at < to) {
    const unit = markdown.charCodeAt(at);
    if (unit === char.backslash && at + 1 < to && escapable.test(markdown.charAt(at + 1))) {
      out += markdown.charAt(at + 1);
      at += 2;
    } else if (unit === char.bracketOpen || isImage(markdown, at)) {
      const link = linkAt(markdown, unit === char.bang ? at + 1 : at, to);
      if (link === null) {
        out += markdown.charAt(at);
        at += 1;
      } else {
        out += plainText(markdown.slice(link.labelFrom, link.labelTo));
        at = link.to;
      }
    } else if (unit === char.less) {
      const tag = tagAt(markdown, at, to);
      out += tag.text;
      at = tag.to;
    } else if (unit === char.star || unit === char.backtick) {
      at += 1;
    } else if (unit === char.underscore && isEdge(markdown, at)) {
      at += 1;
    } else {
      out += markdown.charAt(at);
      at += 1;
    }
  }
  return out.replaceAll(/\s+/gu, ' ').trim();
}

function isImage(text: string, at: number): boolean {
  return text.charCodeAt(at) === char.bang && text.charCodeAt(at + 1) === char.bracketOpen;
}

/** An autolink gives its address, a tag a blank, and any other `<` itself. */
function tagAt(
  text: string,
  at: number,
  to: number,
): { readonly text: string; readonly to: number } {
  const end = text.slice(at, Math.min(to, at + longestTag)).indexOf('>');
  if (end === -1 || !/^<[a-zA-Z/!]/u.test(text.slice(at, at + 2))) return { text: '<', to: at + 1 };
  const inner = text.slice(at + 1, at + end);
  const isAddress = /^(?:[a-z][a-z0-9+.-]*:|[^\s@]+@)/iu.test(inner);
  return { text: isAddress ? inner : ' ', to: at + end + 1 };
}

/** An underscore at the edge of a word is emphasis, one inside a word is a letter. */
function isEdge(text: string, at: number): boolean {
  const before = at === 0 || !isWord(text.charCodeAt(at - 1));
  const after = at + 1 >= text.length || !isWord(text.charCodeAt(at + 1));
  return before !== after;
}

function isWord(unit: number): boolean {
  return !isBlank(unit) && (unit > 127 || /[a-zA-Z0-9_]/u.test(String.fromCharCode(unit)));
}
