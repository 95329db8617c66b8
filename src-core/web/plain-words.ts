import { parseHtml, textContent } from '../markdown/html-tree.ts';
import { plainLine } from '../text/plain-line.ts';

/** Tags that only change the looks of words; others in a title are part of what it talks about. */
const inlineTags =
  /<\/?(?:a|abbr|b|br|cite|code|em|font|i|mark|p|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]*)?\/?>/giu;

/** The words of a title that may be HTML, on one line: `Using &lt;b>` and `<b>New</b> &amp; old`. */
export function plainWords(html: string, longest: number): string {
  const head = html.slice(0, longest * 8).replaceAll(inlineTags, '');
  if (!head.includes('&')) return plainLine(head, longest);
  return plainLine(textContent(parseHtml(head.replaceAll('<', '&lt;'))), longest);
}
