import type { Lexer, MarkedExtension, Token, TokenizerThis } from 'marked';
import type { FootnoteDefinition, FootnoteReference } from './tokens.ts';

const definitionStart = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*/;
const reference = /^\[\^([^\]\s]+)\]/;
/** A line that begins another block and so does not continue a note's paragraph. */
const otherBlock = /^ {0,3}(?:\[\^[^\]\s]+\]:|#{1,6}[ \t]|>|[-*+][ \t]|\d+[.)][ \t]|`{3}|~{3}|<)/;
const indented = /^(?: {4}| {0,3}\t)/;

/** The footnotes that a lexer has come across, in the order in which it did. */
export interface Notes {
  readonly definitions: FootnoteDefinition[];
  readonly references: FootnoteReference[];
  /** The labels that have a definition somewhere in the text. */
  readonly labels: Set<string>;
}
const notesByLexer = new WeakMap<Lexer, Notes>();

export function notesOf(lexer: Lexer): Notes {
  const known = notesByLexer.get(lexer);
  if (known) return known;
  const notes: Notes = { definitions: [], references: [], labels: new Set() };
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
  const { definitions, labels } = notesOf(this.lexer);
  definitions.push(token);
  labels.add(label);
  this.lexer.blockTokens(text, tokens);
  return token;
}

function tokenizeReference(this: TokenizerThis, src: string): FootnoteReference | undefined {
  if (!src.startsWith('[^')) return undefined;
  const match = reference.exec(src);
  const label = match?.[1];
  const notes = notesOf(this.lexer);
  if (!match || label === undefined || !notes.labels.has(label)) return undefined;
  const token: FootnoteReference = {
    type: 'footnote_reference',
    raw: match[0],
    label,
    number: 0,
  };
  notes.references.push(token);
  return token;
}

/**
 * Gives all footnotes of a text their numbers: by first mention, those that nothing mentions after the
 * others. Of definitions with one label only the first has a number.
 */
export function numberFootnotes({ definitions, references }: Omit<Notes, 'labels'>): void {
  const numbers = new Map<string, number>();
  const numberOf = (label: string): number => {
    const number = numbers.get(label) ?? numbers.size + 1;
    numbers.set(label, number);
    return number;
  };
  for (const mention of references) mention.number = numberOf(mention.label);
  const defined = new Set<string>();
  for (const definition of definitions) {
    definition.number = defined.has(definition.label) ? 0 : numberOf(definition.label);
    defined.add(definition.label);
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
