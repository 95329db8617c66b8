/**
 * A half-open range of UTF-16 units in the document's text (LF line ends, no BOM).
 * 0 <= from <= to <= text.length.
 */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Replace `from..to` by `insert`; all edits of one list refer to the same, original text. */
export interface TextEdit extends Range {
  readonly insert: string;
}
