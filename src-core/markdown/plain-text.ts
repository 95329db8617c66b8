import { Parser, type Token } from 'marked';
import { grammar } from './grammar.ts';
import { parseHtml, textContent } from './html-tree.ts';

/** What a reader sees of inline tokens as plain text, white space collapsed; pictures give nothing. */
export function plainText(tokens: readonly Token[]): string {
  const html = Parser.parseInline([...tokens], grammar.defaults);
  const text = /[<&]/.test(html) ? textContent(parseHtml(html)) : html;
  return text.replace(/\s+/g, ' ').trim();
}
