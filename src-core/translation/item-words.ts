import { headLink } from '../issue/parse/head-title.ts';
import { itemFields } from '../issue/operations/edit-item.ts';
import type { TwinItem, TwinText } from '../twins/twin-text.ts';

/** What an item says, as it is given to be translated and comes back. */
export interface ItemWords {
  /** Markdown. */
  readonly title: string;
  /** The address that the title links; '' where it links none. */
  readonly url: string;
  readonly tail: string;
  readonly description: string;
}

/** Null for an item that cannot be told apart from what is around it. */
export function wordsOf(
  { text, issue }: TwinText,
  place: Pick<TwinItem, 'section' | 'item'>,
): ItemWords | null {
  const fields = itemFields(text, issue, place);
  return fields === null ? null : { ...fields, url: fields.url ?? '' };
}

/** The words as Markdown: the title's line, then the description. */
export function wordsAsMarkdown({ title, url, tail, description }: ItemWords): string {
  const linked = url === '' ? title : `[${title}](${/[\s()]/u.test(url) ? `<${url}>` : url})`;
  const head = tail === '' ? linked : `${linked} ${tail}`;
  return description === '' ? head : `${head}\n\n${description}`;
}

/** What stands before a title in an answer: numbers, bullets, signs of headings. */
const marker =
  /^\s*(?:>\s*)?(?:#{1,6}\s+)?(?:[-*+]\s+)?(?:\*\*)?\s*(?:\d{1,3}\s*[.、)．]\s*|[①-⑳㉑-㉟㊱-㊿]\s*)?(?:\*\*)?\s*/u;

/**
 * Reads what `wordsAsMarkdown` wrote after somebody else had it; numbers and markers before the title go.
 * `isLinked`: its title was a link. Null for nothing.
 */
export function readWords(markdown: string, isLinked: boolean): ItemWords | null {
  const lines = markdown.split('\n');
  const at = lines.findIndex((line) => line.trim() !== '');
  if (at === -1) return null;
  const head = (lines[at] ?? '').replace(marker, '').trim();
  const description = trimmed(lines.slice(at + 1));
  const link = isLinked ? headLink(head, 0, head.length) : null;
  if (link === null || link.first.url === null) {
    return { title: head.replace(/\*\*$/u, '').trim(), url: '', tail: '', description };
  }
  const { labelFrom, labelTo, url } = link.first;
  const tail = head
    .slice(link.tailFrom)
    .replace(/^\*\*|\*\*$/gu, '')
    .trim();
  return { title: head.slice(labelFrom, labelTo).trim(), url, tail, description };
}

function trimmed(lines: readonly string[]): string {
  const from = lines.findIndex((line) => line.trim() !== '');
  const to = lines.findLastIndex((line) => line.trim() !== '');
  return from === -1 ? '' : lines.slice(from, to + 1).join('\n');
}
