import { Lexer, type Token, type TokensList } from 'marked';
import { err, ok, type Result } from '../result.ts';
import { bodyStart } from './body-start.ts';
import { numberFootnotes } from './footnotes.ts';
import { grammar } from './grammar.ts';

export interface MarkdownDocument {
  /** The whole document, front matter included. */
  readonly text: string;
  /** Where the Markdown begins; the raw texts of the tokens, joined, are `text` from here on. */
  readonly from: number;
  readonly tokens: readonly Token[];
  readonly links: TokensList['links'];
  /** Runs of text left unread because reading their emphasis would take too long. */
  readonly unread: readonly string[];
}

/** Nested deeper than the call stack reaches, or a loop inside marked. */
export type MarkdownError = 'too-deep';

/** Emphasis marks times length; marked takes about a second at 10^8 (`**a* ` repeated). */
const emphasisBudget = 4e7;
const emphasisMark = /\*+|~+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}_])/gu;

function takesTooLong(text: string): boolean {
  if (text.length < 4000) return false;
  const marks = text.match(emphasisMark)?.length ?? 0;
  return marks * text.length > emphasisBudget;
}

/**
 * The tokens of a document's Markdown, front matter excluded. marked cannot be interrupted and is
 * quadratic or worse in the emphasis marks of one paragraph, so a paragraph beyond the budget stays
 * plain text; nesting that overflows the stack is an error.
 */
export function lexMarkdown(text: string): Result<MarkdownDocument, MarkdownError> {
  const from = bodyStart(text);
  const lexer = new Lexer(grammar.defaults);
  const unread: string[] = [];
  try {
    lexer.blockTokens(text.slice(from), lexer.tokens);
    for (const { src, tokens } of lexer.inlineQueue) {
      lexer.state.inRawBlock = false;
      if (takesTooLong(src)) {
        unread.push(src);
        tokens.push({ type: 'text', raw: src, text: src, escaped: false });
      } else {
        lexer.inlineTokens(src, tokens);
      }
    }
  } catch (error) {
    if (isTooDeep(error)) return err('too-deep');
    throw error;
  }
  numberFootnotes(lexer);
  return ok({ text, from, tokens: lexer.tokens, links: lexer.tokens.links, unread });
}

function isTooDeep(error: unknown): boolean {
  return (
    error instanceof RangeError ||
    (error instanceof Error && error.message.startsWith('Infinite loop'))
  );
}
