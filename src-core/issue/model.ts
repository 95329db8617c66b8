import type { Range } from '../text/edit.ts';

/** How an item's head is written; the names are part of the command line's output. */
export const markers = [
  'cjk',
  'dot',
  'circled',
  'bullet',
  'bold-number',
  'bold',
  'heading',
  'link',
] as const;
export type Marker = (typeof markers)[number];

/** The languages that are told apart, as BCP 47 names them. */
export const issueLanguages = ['zh', 'en', 'ja'] as const;
export type IssueLanguage = (typeof issueLanguages)[number];

/** YAML between `---` lines, or a run of `Key: value` lines at offset 0 (Pelican). */
export interface FrontMatter extends Range {
  readonly kind: 'yaml' | 'header';
  /** The scalar values by key, as text; nothing in it is ever run. Empty when it does not parse. */
  readonly values: Readonly<Record<string, string>>;
  /** Where those values stand, without their quotes. */
  readonly ranges: Readonly<Record<string, Range>>;
}

export interface ImageReference extends Range {
  readonly alt: string;
  readonly url: string;
}

/** A block of a section that belongs to no item: a house advert, a season notice, a lead-in. */
export type Note = Range;

/** One curated entry. `from..to` = head, body and, when it trails the item, its note. */
export interface Item extends Range {
  /**
   * The head line without its line end. It begins behind an image or `<br />` when the item is glued
   * to one: then `from` is not the start of a line.
   */
  readonly head: Range;
  readonly marker: Marker;
  /** The number as written, null when the marker carries none. */
  readonly number: number | null;
  /** The digits (or the circled character) of that number, null with it. */
  readonly numberRange: Range | null;
  /** Plain text of the head without marker, link syntax, emphasis and tail. */
  readonly title: string;
  readonly titleRange: Range;
  readonly url: string | null;
  /** What follows the link on the head line, e.g. `(English)`; '' when nothing does. */
  readonly tail: string;
  /** From after the head line to the note or to the item's end. */
  readonly body: Range;
  readonly note: Note | null;
  /** Stars as the text states them (`1.2K stars` is 1200), null when it does not. */
  readonly stars: number | null;
  readonly images: readonly ImageReference[];
}

/**
 * A heading and what follows it up to the next one of any level; sections are flat and in document
 * order. An anonymous section (items before any heading) has an empty head and an empty title.
 */
export interface Section extends Range {
  readonly head: Range;
  /** The heading's text with its emoji, without `#`, bold and link syntax. */
  readonly title: string;
  readonly titleRange: Range;
  readonly url: string | null;
  /** 1 to 6 for ATX headings, 2 for a bold or link line that serves as one, 0 when anonymous. */
  readonly level: number;
  /** From after the head line to the first item, the outro or the end. */
  readonly intro: Range;
  readonly items: readonly Item[];
  /** The notes of this section in order, those that trail an item included. */
  readonly notes: readonly Note[];
  /**
   * What belongs to no item at the end: from the first top-level thematic break after the last head,
   * or, where items keep their bodies indented or unseparated, from the first paragraph of its own.
   */
  readonly outro: Range;
}

/** A view of an issue's text. Front matter, preamble and sections tile the text without a gap. */
export interface Issue {
  readonly frontMatter: FrontMatter | null;
  readonly preamble: Range;
  readonly title: string | null;
  readonly titleRange: Range | null;
  readonly number: number | null;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  /** Of the prose, by its script: zh, ja or en; null when there is too little text. */
  readonly language: IssueLanguage | null;
  /** The style with most heads, null when the issue has no items. */
  readonly style: Marker | null;
  readonly sections: readonly Section[];
}
