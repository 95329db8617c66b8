import type { Item } from '../../../issue/model.ts';
import type { MarkdownDocument } from '../../../markdown/lex-markdown.ts';
import { placeBlocks } from '../../../markdown/place-blocks.ts';
import { plainText } from '../../../markdown/plain-text.ts';
import { lineAt } from '../../../text/lines.ts';
import type { ExportSource } from '../../target.ts';

/** What a post is made of. */
export interface ThreadItem {
  /** 1-based. */
  readonly line: number;
  readonly title: string;
  /** '' where it has none. */
  readonly url: string;
  /** Its first paragraph, on one line. */
  readonly text: string;
}

function sentencesOf(text: string): readonly string[] {
  return text.match(/[^.!?。！？]+(?:[.!?]+(?=\s|$)|[。！？]+|$)|[.!?。！？]+/g)?.map(String) ?? [];
}

/** The sentences of a text, each with the blanks behind it; none ends inside `3.15` or `node.js`. */
export function wholeSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  for (const part of sentencesOf(text)) {
    const last = sentences.at(-1);
    const isOpen = last !== undefined && !/[.!?]\s*$|[。！？]\s*$/.test(last);
    const isInside = last !== undefined && /[.!?]$/.test(last) && !/^\s/.test(part);
    if (last !== undefined && (isOpen || isInside)) sentences[sentences.length - 1] = last + part;
    else sentences.push(part);
  }
  return sentences;
}

/** The items of an issue that a thread tells of, in order: those written in the issue's own style. */
export function threadItems(
  { issue }: ExportSource,
  document: MarkdownDocument,
): readonly ThreadItem[] {
  const paragraphs = placeBlocks(document).filter(({ token }) => token.type === 'paragraph');
  const items: readonly Item[] = issue.sections
    .filter((section) => section.items.some(({ marker }) => marker === issue.style))
    .flatMap((section) => section.items);
  let at = 0;
  return items.flatMap((item) => {
    while (at < paragraphs.length && (paragraphs[at]?.from ?? 0) < item.head.to) at += 1;
    const next = paragraphs[at];
    const isOwn = next !== undefined && next.to <= item.body.to;
    const words = isOwn && next.token.type === 'paragraph' ? plainText(next.token.tokens) : '';
    if (item.title.trim() === '') return [];
    return [
      {
        line: lineAt(document.lines, item.head.from),
        title: item.title,
        url: item.url ?? '',
        text: words.replace(/\s+/g, ' ').trim(),
      },
    ];
  });
}
