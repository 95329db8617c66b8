import { cleaned, linksInText, onceEach, type NamedLink } from './links-in-text.ts';

const longestHtml = 2_000_000;
const anchor =
  /<a\s(?:[^<>]{0,4000}?\s)?href\s*=\s*(?:"([^"<>]{1,9000})"|'([^'<>]{1,9000})'|([^\s"'<>]{1,9000}))[^<>]{0,4000}>/giu;
const hidden = /<(script|style|head|title|template)\b|<!--/giu;
const longestLabel = 3000;

/**
 * The links of copied HTML with their words, and the bare addresses beside them; a picture's link is
 * called by the picture's description. Nothing of it is shown as HTML anywhere.
 */
export function linksInHtml(html: string): readonly NamedLink[] {
  const shown = withoutHidden(html.slice(0, longestHtml));
  const links: NamedLink[] = [];
  let rest = '';
  let at = 0;
  for (const match of shown.matchAll(anchor)) {
    const from = match.index + match[0].length;
    if (match.index < at) continue;
    const window = shown.slice(from, from + longestLabel);
    const close = window.search(/<\/a\s*>|<a\s/iu);
    const url = decoded((match[1] ?? match[2] ?? match[3] ?? '').trim());
    const label = close === -1 ? '' : labelOf(window.slice(0, close));
    links.push({ url, title: cleaned(label, url) });
    rest += `${shown.slice(at, match.index)}\n`;
    at = close === -1 ? from : from + close;
  }
  const text = decoded(`${rest}${shown.slice(at)}`.replaceAll(/<[^<>]{0,4000}>/gu, '\n'));
  if (links.length === 0) return [];
  const bare = linksInText(text).map(({ url }) => ({ url, title: '' }));
  return onceEach([...links, ...bare]);
}

/** What a clipboard or a drop carries; '' where it has nothing of that form. */
export interface Copied {
  readonly html: string;
  readonly text: string;
}

/** What was copied, from its HTML where that has links, else from its text. */
export function linksInCopied(copied: Copied): readonly NamedLink[] {
  const inHtml = linksInHtml(copied.html);
  return inHtml.length > 0 ? inHtml : linksInText(copied.text);
}

/** What a browser does not show; what is never closed hides the rest. */
function withoutHidden(html: string): string {
  let shown = '';
  let at = 0;
  for (const match of html.matchAll(hidden)) {
    if (match.index < at) continue;
    shown += `${html.slice(at, match.index)} `;
    const closing = match[1] === undefined ? /-->/gu : new RegExp(`</${match[1]}\\s*>`, 'giu');
    closing.lastIndex = match.index;
    const end = closing.exec(html);
    if (end === null) return shown;
    at = end.index + end[0].length;
  }
  return shown + html.slice(at);
}

function labelOf(html: string): string {
  const text = html
    .replaceAll(
      /<img\s[^<>]{0,4000}?\balt\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')[^<>]{0,4000}>/giu,
      ' $1$2 ',
    )
    .replaceAll(/<\/?(?:p|div|br|h\d|li|td|tr)\b[^<>]*>/giu, ' ')
    .replaceAll(/<[^<>]{0,4000}>/gu, '');
  return decoded(text);
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
};

function decoded(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    },
  );
}
