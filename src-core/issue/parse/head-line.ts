import type { Marker } from '../model.ts';

/** A line that may be the head of an item, before the style is known. */
export interface HeadLine {
  readonly line: number;
  /** The start of the line, or of the marker when the head is glued to what stands before it. */
  readonly from: number;
  /** The end of the line without its line feed. */
  readonly to: number;
  readonly marker: Marker;
  readonly number: number | null;
  readonly numberFrom: number;
  readonly numberTo: number;
  /** After the marker and the blanks behind it. */
  readonly restFrom: number;
  /** Whether the head holds a link, or for a bold line whether its link is on the next line. */
  readonly linked: boolean;
  /**
   * `plain` heads are as the grammar says; a `glued` one follows an image or a `<br />` on its line;
   * a `loose` one has a mistyped marker (`3[t](u)`, `3.[t](u)`). The last two count only where the
   * number continues the sequence. A `ruled` one is a head because a rule of the library's profile
   * says so, whatever the style.
   */
  readonly form: 'plain' | 'glued' | 'loose' | 'ruled';
  /** Whether a paragraph goes on in this line, so that it may be prose that looks like a head. */
  readonly inParagraph: boolean;
}

/** An ATX or setext heading. */
export interface HeadingLine {
  readonly line: number;
  readonly from: number;
  /** The end of its last line without the line feed. */
  readonly to: number;
  readonly level: number;
  /** The text without `#` and the blanks around it. */
  readonly textFrom: number;
  readonly textTo: number;
  /** Whether the text is a link, apart from an emoji or a number before it and a tail. */
  readonly linked: boolean;
  readonly number: number | null;
  /** The end of that number's digits; `textFrom` without one. */
  readonly numberTo: number;
  /** Behind the number and its mark. */
  readonly restFrom: number;
}

/** What the second step works from; all in document order. */
export interface LineMarks {
  readonly heads: readonly HeadLine[];
  readonly headings: readonly HeadingLine[];
  /** Lines that are thematic breaks. */
  readonly breaks: readonly number[];
}
