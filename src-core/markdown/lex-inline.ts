import { Lexer, type Token } from 'marked';
import { grammar } from './grammar.ts';
import { takesTooLong } from './reading-limits.ts';

/** Text whose marks are not read. */
export function unreadText(text: string): Token {
  return { type: 'text', raw: text, text, escaped: false };
}

/** The inline nodes of one paragraph; one that would take too long to read is plain text. */
export function lexInline(paragraph: string): readonly Token[] {
  return takesTooLong(paragraph)
    ? [unreadText(paragraph)]
    : Lexer.lexInline(paragraph, grammar.defaults);
}
