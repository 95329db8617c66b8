import type { MarkedToken, Token } from 'marked';

/** `[^label]` whose definition exists; numbered from 1 in the order of first mention. */
export interface FootnoteReference {
  readonly type: 'footnote_reference';
  readonly raw: string;
  readonly label: string;
  number: number;
}

/** `[^label]: text`, with lines indented by four spaces as its further blocks. */
export interface FootnoteDefinition {
  readonly type: 'footnote_definition';
  readonly raw: string;
  readonly text: string;
  readonly label: string;
  /** Definitions that nothing mentions are numbered after the others. */
  number: number;
  readonly tokens: Token[];
}

/** Every kind of node the grammar makes. A table keyed by it does not compile while one is undecided. */
export type MarkdownToken = MarkedToken | FootnoteReference | FootnoteDefinition;
export type NodeKind = MarkdownToken['type'];
export type TokenOf<Kind extends NodeKind> = Extract<MarkdownToken, { type: Kind }>;

/** marked types the children of a token loosely; the grammar makes no other kinds. */
export function knownTokens(tokens: readonly Token[] | undefined): readonly MarkdownToken[] {
  return (tokens ?? []) as readonly MarkdownToken[];
}
