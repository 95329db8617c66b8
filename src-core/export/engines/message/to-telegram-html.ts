import { escapeHtml } from '../../../markdown/escape-html.ts';
import type { MessageMarks, StyledText } from './styled-text.ts';

type MarkName = keyof MessageMarks;

const tags: { readonly [Name in MarkName]: string } = {
  quote: 'blockquote',
  pre: 'pre',
  bold: 'b',
  italic: 'i',
  strike: 's',
  href: 'a',
  code: 'code',
};
/** Outer ones first where two marks cover the same stretch; blocks stand around all others. */
const order = Object.keys(tags) as readonly MarkName[];

export interface TelegramHtml {
  /** What `parse_mode: HTML` takes: the tags of the Bot API only. */
  readonly html: string;
  /** How many pieces of formatting it holds. */
  readonly entities: number;
}

interface Longest {
  readonly name: MarkName;
  readonly end: number;
}

/** The mark that spans most stretches from `at` on, a block before anything else. */
function longestMark(
  styled: StyledText,
  at: number,
  to: number,
  open: ReadonlySet<MarkName>,
): Longest | null {
  const first = styled[at]?.marks;
  let best: Longest | null = null;
  for (const name of order) {
    const value = first?.[name];
    if (open.has(name) || !value) continue;
    let end = at + 1;
    while (end < to && styled[end]?.marks[name] === value) end += 1;
    if (best === null || end > best.end) best = { name, end };
    if (name === 'quote' || name === 'pre') return best;
  }
  return best;
}

/** A message in the Bot API's HTML. */
export function toTelegramHtml(styled: StyledText): TelegramHtml {
  let entities = 0;
  const write = (from: number, to: number, open: ReadonlySet<MarkName>): string => {
    let html = '';
    for (let at = from; at < to;) {
      const stretch = styled[at];
      const mark = longestMark(styled, at, to, open);
      if (mark === null) {
        html += escapeHtml(stretch?.text ?? '').replaceAll('&quot;', '"');
        at += 1;
        continue;
      }
      entities += 1;
      const href = mark.name === 'href' ? ` href="${escapeHtml(stretch?.marks.href ?? '')}"` : '';
      const inner = write(at, mark.end, new Set([...open, mark.name]));
      html += `<${tags[mark.name]}${href}>${inner}</${tags[mark.name]}>`;
      at = mark.end;
    }
    return html;
  };
  const html = write(0, styled.length, new Set());
  return { html, entities };
}
