import type { MarkdownDocument } from '../../../markdown/lex-markdown.ts';
import type { PlacedNode } from '../../../markdown/place-blocks.ts';
import type { NodeKind, TokenOf } from '../../../markdown/tokens.ts';
import type { TextEdit } from '../../../text/edit.ts';
import type { Reporter } from '../../report.ts';
import type { LocalPictures } from './local-pictures.ts';

/** What the rules of the Markdown file engine work with. */
export interface EditContext {
  readonly document: MarkdownDocument;
  readonly reporter: Reporter;
  readonly pictures: LocalPictures;
  /** Raw elements that the target's pages show. */
  readonly allowedElements: ReadonlySet<string>;
  /** By how much headings go down, because the page has its own first-level heading. */
  readonly headingShift: 0 | 1;
  readonly edit: (edit: TextEdit) => void;
  /** The 1-based line of a place in the document. */
  readonly lineOf: (offset: number) => number;
}

export type PlacedKind<Kind extends NodeKind> = PlacedNode & { readonly token: TokenOf<Kind> };

/**
 * What becomes of one kind of node: `carry` leaves its source as it is (and goes into its children);
 * a function says what to change with edits, and answers whether its children are done too.
 */
export type MarkdownRule<Kind extends NodeKind> =
  'carry' | ((node: PlacedKind<Kind>, context: EditContext) => 'children-too' | 'done');

/** Every kind of node is decided here or does not compile. */
export type MarkdownRules = { readonly [Kind in NodeKind]: MarkdownRule<Kind> };
