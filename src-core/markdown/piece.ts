import type { Opening } from './html-tags.ts';
import type { NodeKind } from './tokens.ts';

/** `[label]: address "title"`. */
export interface Definition {
  /** As marked compares labels. */
  readonly tag: string;
  readonly href: string;
  readonly title: string | null;
}

export interface NoteMention {
  readonly label: string;
  readonly number: number;
}

/** What few pieces have. */
export interface PieceExtras {
  /** The link definitions in it, those that another one comes before too. */
  readonly definitions?: readonly Definition[];
  /** The footnotes defined in it. */
  readonly notes?: readonly NoteMention[];
  /** The references to footnotes in it. */
  readonly mentions?: readonly NoteMention[];
  /** The tags of a raw block that count for what is open after it. */
  readonly openings?: readonly Opening[];
  /** An `<a>` is open after it, in which marked makes no links of addresses. */
  readonly isLinkOpen?: true;
  /** It has nothing but white space, of whatever kind: what ends above it may look further down. */
  readonly isBlank?: true;
  /** Text at any distance after it can make it another block: a title that nothing closes yet. */
  readonly isUnsettled?: true;
}

/**
 * A top-level block of a text with the blank lines after it, as far as it takes to follow edits and to
 * show it. Pieces tile the Markdown of their text. Plain data, so that a worker can make them.
 */
export interface Piece extends PieceExtras {
  readonly kind: NodeKind;
  /** UTF-16 units. */
  readonly length: number;
  /** Line ends. */
  readonly lines: number;
  /** What comes after it is read as it would be at the start of a text. */
  readonly isFresh: boolean;
  /**
   * The HTML of the group of pieces whose first shown one it is (group-blocks.ts), not sanitised, lines
   * counted from its own; null for any other.
   */
  readonly html: string | null;
  /** How many pieces that group has, counted from this one. */
  readonly span: number;
}
