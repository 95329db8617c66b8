import type { Lexer, MarkedExtension, Token, TokenizerThis } from 'marked';
import type { FootnoteDefinition, FootnoteReference } from './tokens.ts';

const definitionStart = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*/;
const reference = /^\[\^([^\]\s]+)\]/;
/** A line that begins another block and so does not continue a note's paragraph. */
const otherBlock = /^ {0,3}(?:\[\^[^\]\s]+\]:|#{1,6}[ \t]|>|[-*+][ \t]|\d+[.)][ \t]|`{3}|~{3}|<)/;
const indented = /^(?: {4}| {0,3}\t)/;

interface Notes {
  readonly definitions: Map<string, FootnoteDefinition>;
  readonly numbers: Map<string, number>;
}
const notesByLexer = new WeakMap<Lexer, Notes>();

function notesOf(lexer: Lexer): Notes {
  const known = notesByLexer.get(lexer);
  if (known) return known;
  const notes: Notes = { definitions: new Map(), numbers: new Map() };
  notesByLexer.set(lexer, notes);
  return notes;
}

function definitionLineCount(lines: readonly string[]): number {
  let count = 1;
  let blankBefore = false;
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') {
      blankBefore = true;
      continue;
    }
    const continues = indented.test(line) || (!blankBefore && !otherBlock.test(line));
    if (!continues) break;
    count = index + 1;
    blankBefore = false;
  }
  return count;
}

function tokenizeDefinition(this: TokenizerThis, src: string): FootnoteDefinition | undefined {
  const start = definitionStart.exec(src);
  const label = start?.[1];
  if (!start || label === undefined) return undefined;
  const lines = src.split('\n');
  const own = lines.slice(0, definitionLineCount(lines));
  const joined = own.join('\n');
  const raw = joined.length < src.length ? `${joined}\n` : joined;
  const text = [
    joined.slice(start[0].length).split('\n', 1)[0] ?? '',
    ...own.slice(1).map((line) => line.replace(indented, '')),
  ].join('\n');
  const tokens: Token[] = [];
  const token: FootnoteDefinition = {
    type: 'footnote_definition',
    raw,
    text,
    label,
    number: 0,
    tokens,
  };
  const { definitions } = notesOf(this.lexer);
  if (!definitions.has(label)) definitions.set(label, token);
  this.lexer.blockTokens(text, tokens);
  return token;
}

function tokenizeReference(this: TokenizerThis, src: string): FootnoteReference | undefined {
  if (!src.startsWith('[^')) return undefined;
  const match = reference.exec(src);
  const label = match?.[1];
  const notes = notesOf(this.lexer);
  if (!match || label === undefined || !notes.definitions.has(label)) return undefined;
  const number = notes.numbers.get(label) ?? notes.numbers.size + 1;
  notes.numbers.set(label, number);
  return { type: 'footnote_reference', raw: match[0], label, number };
}

/** Gives every definition its number; to be called once the whole text is lexed. */
export function numberFootnotes(lexer: Lexer): void {
  const notes = notesByLexer.get(lexer);
  if (!notes) return;
  for (const [label, definition] of notes.definitions) {
    const number = notes.numbers.get(label) ?? notes.numbers.size + 1;
    notes.numbers.set(label, number);
    definition.number = number;
  }
}

/** GitHub's footnotes, which marked leaves out. */
export const footnotes: MarkedExtension = {
  extensions: [
    {
      name: 'footnote_definition',
      level: 'block',
      tokenizer: tokenizeDefinition,
      childTokens: ['tokens'],
      renderer(token) {
        const { number, tokens } = token as FootnoteDefinition;
        return `<section><sup>${number}</sup>\n${this.parser.parse(tokens)}</section>\n`;
      },
    },
    {
      name: 'footnote_reference',
      level: 'inline',
      start: (src) => {
        const index = src.indexOf('[^');
        return index < 0 ? undefined : index;
      },
      tokenizer: tokenizeReference,
      renderer: (token) => `<sup>${(token as FootnoteReference).number}</sup>`,
    },
  ],
};
