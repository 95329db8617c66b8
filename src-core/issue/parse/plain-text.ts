import { char, isBlank } from './characters.ts';
import { linkAt, mostFailures } from './link-syntax.ts';

const longestTag = 400;
const escapable = /[!-/:-@[-`{-~]/u;
/** What a line without any of these is: its own plain text. */
const syntax = /[\\`*_<[]|\s\s|[^\S ]/u;
const nextSyntax = /[\\`*_<[!]/gu;

/**
 * The words of one line of Markdown: links and images give their text, emphasis, code marks, tags and
 * escapes go, runs of blanks become one space. Reads any text; what is no syntax stays.
 */
export function plainText(markdown: string): string {
  if (!syntax.test(markdown)) return markdown.trim();
  return withoutSyntax(markdown).replaceAll(/\s+/gu, ' ').trim();
}

function withoutSyntax(markdown: string): string {
  let out = '';
  let at = 0;
  let failures = 0;
  const to = markdown.length;
  while (at < to) {
    nextSyntax.lastIndex = at;
    const next = nextSyntax.exec(markdown)?.index ?? to;
    out += markdown.slice(at, next);
    at = next;
    const unit = markdown.charCodeAt(at);
    if (at === to) break;
    if (unit === char.backslash && at + 1 < to && escapable.test(markdown.charAt(at + 1))) {
      out += markdown.charAt(at + 1);
      at += 2;
    } else if (unit === char.bracketOpen || isImage(markdown, at)) {
      const open = unit === char.bang ? at + 1 : at;
      const link = failures < mostFailures ? linkAt(markdown, open, to) : null;
      if (link === null) {
        failures += 1;
        out += markdown.charAt(at);
        at += 1;
      } else {
        out += withoutSyntax(markdown.slice(link.labelFrom, link.labelTo));
        at = link.to;
      }
    } else if (unit === char.less) {
      const tag = tagAt(markdown, at, to);
      out += tag.text;
      at = tag.to;
    } else if (unit === char.backtick) {
      const code = codeAt(markdown, at);
      out += code.text;
      at = code.to;
    } else if (unit === char.star) {
      at += 1;
    } else if (unit === char.underscore) {
      const end = runEnd(markdown, at);
      if (!isEmphasis(markdown, at, end)) out += markdown.slice(at, end);
      at = end;
    } else {
      out += markdown.charAt(at);
      at += 1;
    }
  }
  return out;
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
  const inner = text.slice(at + 1, at + end);
  if (end === -1 || inner.includes('<')) return { text: '<', to: at + 1 };
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|[^\s@]+@)\S*$/iu.test(inner)) {
    return { text: inner, to: at + end + 1 };
  }
  const isTag = /^(?:\/?[a-z][a-z0-9-]*(?:\s[^>]*)?\/?|!--.*--)$/iu.test(inner);
  return isTag ? { text: ' ', to: at + end + 1 } : { text: '<', to: at + 1 };
}

/** What is inside the code span at `at`; the backticks themselves when nothing closes it. */
function codeAt(text: string, at: number): { readonly text: string; readonly to: number } {
  const open = runEnd(text, at);
  const marks = text.slice(at, open);
  for (let close = text.indexOf(marks, open); close !== -1;) {
    const end = runEnd(text, close);
    if (end - close === marks.length) return { text: text.slice(open, close), to: end };
    close = text.indexOf(marks, end);
  }
  return { text: marks, to: open };
}

/** The end of the run of one unit that begins at `at`. */
function runEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text.charCodeAt(end) === text.charCodeAt(at)) end += 1;
  return end;
}

/** Underscores at the edge of a word are emphasis, those inside a word belong to it. */
function isEmphasis(text: string, at: number, end: number): boolean {
  const before = at > 0 && isWord(text.charCodeAt(at - 1));
  const after = end < text.length && isWord(text.charCodeAt(end));
  return before !== after;
}

function isWord(unit: number): boolean {
  if (unit > 127) return !isBlank(unit);
  const letter = (unit | 32) >= 97 && (unit | 32) <= 122;
  return letter || (unit >= 48 && unit <= 57);
}
