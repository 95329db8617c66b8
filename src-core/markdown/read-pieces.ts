import { Lexer, type Token, type TokensList } from 'marked';
import { notesOf, type Notes } from './footnotes.ts';
import { grammar } from './grammar.ts';
import { openingsOf } from './html-tags.ts';
import { unreadText } from './lex-inline.ts';
import type { Definition, PieceExtras } from './piece.ts';
import { takesTooLong } from './reading-limits.ts';
import { knownTokens, type MarkdownToken } from './tokens.ts';

export type Links = TokensList['links'];

/** A run of text whose blocks are read, and what stands inside them perhaps not yet. */
export interface ReadRun {
  readonly lexer: Lexer;
  readonly pieces: readonly ReadPiece[];
}

/** A block and the blank lines after it. */
export interface ReadPiece {
  readonly token: MarkdownToken;
  /** The token, and the blank lines after it. */
  readonly tokens: readonly MarkdownToken[];
  readonly raw: string;
  readonly isFresh: boolean;
  readonly isUnsettled: boolean;
  readonly definitions: readonly Definition[];
  /** Where in the lexer's lists begins what this block added, and where it ends. */
  readonly queue: { readonly from: number; readonly to: number };
  readonly notes: { readonly from: number; readonly to: number };
}

/** A link definition that a title with nothing behind it yet may belong to. */
const openTitle =
  /^ {0,3}\[(?:\\[^]|[^[\]\\])+\]:[ \t]*(?:\n[ \t]*)?(?:<(?:\\.|[^\n<>\\])*>|[^<\s]\S*)(?:[ \t]+(?:\n[ \t]*)?|[ \t]*\n[ \t]*)["'(]/;

/** Lists the link definitions that a lexer comes across; to marked it looks as if there were none. */
function recordDefinitions(lexer: Lexer): Definition[] {
  const found: Definition[] = [];
  lexer.tokens.links = new Proxy<Links>(Object.create(null) as Links, {
    get: () => undefined,
    set(_, tag, { href, title }: Links[string]) {
      found.push({ tag: String(tag), href: href ?? '', title: title ?? null });
      return true;
    },
  });
  return found;
}

/** The blocks of a text that begins where a block does. Throws as marked does (call-stack.ts). */
export function readRun(text: string): ReadRun {
  const lexer = new Lexer(grammar.defaults);
  const found = recordDefinitions(lexer);
  const { definitions } = notesOf(lexer);
  const tokens: Token[] = [];
  const ends: { readonly queue: number; readonly notes: number; readonly found: number }[] = [];
  const push = (...added: Token[]): number => {
    ends.push({
      queue: lexer.inlineQueue.length,
      notes: definitions.length,
      found: found.length,
    });
    return Array.prototype.push.apply(tokens, added);
  };
  // marked reads what is inside a block before it adds the block.
  lexer.blockTokens(text, Object.assign(tokens, { push }));
  return { lexer, pieces: piecesOf(knownTokens(tokens), ends, found) };
}

function piecesOf(
  tokens: readonly MarkdownToken[],
  ends: readonly { readonly queue: number; readonly notes: number; readonly found: number }[],
  found: readonly Definition[],
): readonly ReadPiece[] {
  const pieces: ReadPiece[] = [];
  let before = { queue: 0, notes: 0, found: 0 };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    let end = ends[index] ?? before;
    const next = tokens[index + 1];
    const isSpaced = token.type !== 'space' && next?.type === 'space';
    const own = isSpaced ? [token, next] : [token];
    if (isSpaced) {
      index += 1;
      end = ends[index] ?? end;
    }
    const isParagraph = token.type === 'paragraph' || token.type === 'text';
    const after = tokens[index + 1]?.raw ?? '';
    pieces.push({
      token,
      tokens: own,
      raw: own.map(({ raw }) => raw).join(''),
      isFresh: isSpaced || token.type === 'space' || (token.raw.endsWith('\n') && !isParagraph),
      isUnsettled: isParagraph
        ? openTitle.test(token.raw)
        : token.type === 'def' && !isSpaced && openTitle.test(token.raw + after.slice(0, 200)),
      definitions: found.slice(before.found, end.found),
      queue: { from: before.queue, to: end.queue },
      notes: { from: before.notes, to: end.notes },
    });
    before = end;
  }
  return pieces;
}

/** Reads what stands inside a block, all definitions of the text being known to the lexer. */
export function readInside(
  { lexer }: ReadRun,
  piece: ReadPiece,
  isLinkOpen: boolean,
): PieceExtras & { readonly references: Notes['references'] } {
  const { references } = notesOf(lexer);
  const first = references.length;
  lexer.state.inLink = isLinkOpen;
  for (let index = piece.queue.from; index < piece.queue.to; index += 1) {
    const entry = lexer.inlineQueue[index];
    if (entry === undefined) continue;
    lexer.state.inRawBlock = false;
    if (takesTooLong(entry.src)) entry.tokens.push(unreadText(entry.src));
    else lexer.inlineTokens(entry.src, entry.tokens);
  }
  const { token } = piece;
  const openings = token.type === 'html' ? openingsOf(token.text) : [];
  return {
    references: references.slice(first),
    ...(piece.definitions.length > 0 ? { definitions: piece.definitions } : {}),
    ...(openings.length > 0 ? { openings } : {}),
    ...(lexer.state.inLink ? { isLinkOpen: true } : {}),
    ...(piece.isUnsettled ? { isUnsettled: true } : {}),
  };
}
