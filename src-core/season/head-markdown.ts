import { escapeBrackets, linkTarget } from '../issue/operations/link-text.ts';
import type { Item } from '../issue/model.ts';
import type { Range } from '../text/edit.ts';

const closesUp = /^[（，。、；：,.;:!?]/u;
const nextEntry = /^\s*(?:[-*+]|\d+[.)])\s/u;
/** Two of them are enough to know what an entry is about. */
const sentenceEnd = /[.!?](?=\s)|[。！？]/u;

/** An item's head in one line, without its number: the linked title and what follows it. */
export function headMarkdown(text: string, item: Item): string {
  const { titleRange, url, tail } = item;
  const behind = tail === '' ? '' : `${closesUp.test(tail) ? '' : ' '}${tail}`;
  if (url === null) return escapeBrackets(withoutReferences(wholeTitle(text, item))) + behind;
  const isLinked =
    text.charAt(titleRange.to) === ']' || /^[ \t]+\]/u.test(text.slice(titleRange.to));
  const title = isLinked
    ? withoutBreaks(text, asWritten(text, titleRange))
    : withoutLinks(wholeTitle(text, item));
  return `[${escapeBrackets(title)}](${linkTarget(url)})${behind}`;
}

/** The title as it is written in its link, with the blanks that stand in it. */
function asWritten(text: string, { from, to }: Range): Range {
  const before = /\[[ \t]*$/u.exec(text.slice(Math.max(0, from - 20), from))?.[0].length ?? 1;
  const behind = /^[ \t]*(?=\])/u.exec(text.slice(to, to + 20))?.[0].length ?? 0;
  return { from: from - before + 1, to: to + behind };
}

function withoutBreaks(text: string, { from, to }: Range): string {
  return text.slice(from, to).replaceAll(/\s*\n\s*/gu, ' ');
}

/** A bullet's line that goes on below it is read on to the end of its sentence. */
function wholeTitle(text: string, { marker, titleRange, head, to }: Item): string {
  const first = withoutBreaks(text, titleRange);
  const isWhole = text.slice(titleRange.to, head.to).trim() !== '' || sentenceEnd.test(`${first} `);
  if (marker !== 'bullet' || isWhole) return first;
  let title = first;
  for (const line of text.slice(head.to, to).split('\n').slice(1)) {
    if (!/^[ \t]+\S/u.test(line) || nextEntry.test(line)) break;
    title += ` ${line.trim()}`;
    const end = sentenceEnd.exec(`${title} `);
    if (end !== null) return title.slice(0, end.index + 1);
  }
  return title;
}

/** Nothing defines references here. */
function withoutReferences(title: string): string {
  return title.replaceAll(/(?<!\\)\[((?:[^\]\\[]|\\.)+)\]\[[^\][]*\]/gu, '$1');
}

/** No link stands in a link. */
function withoutLinks(title: string): string {
  return withoutReferences(title)
    .replaceAll(/<([a-z][a-z\d+.-]*:[^\s<>]*)>/giu, '$1')
    .replaceAll(/(?<![\\!])\[((?:[^\]\\[]|\\.)+)\]\([^()\s]*\)/gu, '$1');
}
