import { Lexer, type Token, type TokensList } from 'marked';
import { err, ok, type Result } from '../result.ts';
import { lineAt, lineIndex, type LineIndex } from '../text/lines.ts';
import { readFrontMatter } from '../issue/front-matter.ts';
import { isTooDeep } from './call-stack.ts';
import { notesOf, numberFootnotes } from './footnotes.ts';
import { grammar } from './grammar.ts';
import { unreadText } from './lex-inline.ts';
import { listsTooDeep, takesTooLong } from './reading-limits.ts';

export interface MarkdownDocument {
  /** The whole document, front matter included. */
  readonly text: string;
  readonly lines: LineIndex;
  /** Where the Markdown begins; the raw texts of the tokens, joined, are `text` from here on. */
  readonly from: number;
  readonly tokens: readonly Token[];
  readonly links: TokensList['links'];
  /** Where text was left plain because reading its emphasis would take too long; 1-based lines. */
  readonly unread: readonly { readonly line: number }[];
}

/** Nested deeper than the call stack or anyone's patience reaches, or a loop inside marked. */
export type MarkdownError = 'too-deep';

interface ReadText {
  readonly text: string;
  readonly document: Result<MarkdownDocument, MarkdownError>;
}

/**
 * The two texts that were read last: an issue and what was made of it. Pictures, exports and the
 * comparison ask for them in turn.
 */
let last: ReadText | null = null;
let lastButOne: ReadText | null = null;

/**
 * The tokens of a document's Markdown, front matter excluded. marked cannot be interrupted and is
 * quadratic or worse in the emphasis marks and open brackets of one paragraph, so a paragraph beyond
 * the budget stays plain text; lists beyond any use and nesting that overflows the stack are an error.
 */
export function lexMarkdown(text: string): Result<MarkdownDocument, MarkdownError> {
  if (last?.text === text) return last.document;
  const read = lastButOne?.text === text ? lastButOne : { text, document: lex(text) };
  lastButOne = last;
  last = read;
  return read.document;
}

function lex(text: string): Result<MarkdownDocument, MarkdownError> {
  if (listsTooDeep(text)) return err('too-deep');
  const from = readFrontMatter(text)?.to ?? 0;
  const lexer = new Lexer(grammar.defaults);
  const unread: { readonly line: number }[] = [];
  const lines = lineIndex(text);
  try {
    lexer.blockTokens(text.slice(from), lexer.tokens);
    for (const { src, tokens } of lexer.inlineQueue) {
      lexer.state.inRawBlock = false;
      if (takesTooLong(src)) {
        const at = text.indexOf(src.split('\n', 1)[0] ?? '', from);
        unread.push({ line: lineAt(lines, Math.max(from, at)) });
        tokens.push(unreadText(src));
      } else {
        lexer.inlineTokens(src, tokens);
      }
    }
  } catch (error) {
    if (isTooDeep(error)) return err('too-deep');
    throw error;
  }
  numberFootnotes(notesOf(lexer));
  return ok({
    text,
    lines,
    from,
    tokens: lexer.tokens,
    links: lexer.tokens.links,
    unread,
  });
}
