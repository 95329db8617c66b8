import type { Range, TextEdit } from '../../text/edit.ts';

/** Where an item stands; both from 0. */
export interface ItemPlace {
  readonly section: number;
  readonly item: number;
}

/**
 * Why an operation does not apply:
 * `out-of-range` there is no such section or item, or no such place for it;
 * `anonymous-section` items before any heading cannot move as a section, nor can one go before them;
 * `inside-section` at that place the section would take over another section's subsections;
 * `no-such-number` circled numbers end at 50;
 * `anonymous-pair` of the two items before any heading one would be left, which is no list;
 * `would-change-structure` other text would be read differently, e.g. swallowed by an open fence.
 */
export type OperationError =
  | 'out-of-range'
  | 'anonymous-section'
  | 'inside-section'
  | 'no-such-number'
  | 'anonymous-pair'
  | 'would-change-structure';

/** Besides that, a section or an item must have a title, on one line. */
export type TitleError = OperationError | 'no-title';

/** An operation as edits of the text it was asked for; an empty list changes nothing. */
export interface Operation {
  readonly edits: readonly TextEdit[];
  /** Where the section or item that it is about stands in the new text, without blank lines after. */
  readonly range: Range;
  /**
   * Whether one item is left before any heading: it keeps its text, but is the preamble's from now on, so
   * that all sections count one less.
   */
  readonly dissolves?: boolean;
}

/** A move, with what an announcement says of it. */
export interface Move extends Operation {
  readonly kind: 'section' | 'item';
  readonly title: string;
  /** Where it is now, from 0; `item` is null for a section. */
  readonly place: { readonly section: number; readonly item: number | null };
  /** How many sections the issue, or items the section, has now. */
  readonly count: number;
  /** The title of the section that it is in, its own for a section. */
  readonly sectionTitle: string;
}
