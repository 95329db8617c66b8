/** What a line is to the issue model. Only `text` and `html` lines can hold an item's head. */
export const lineKind = {
  blank: 0,
  text: 1,
  heading: 2,
  /** The underline of a setext heading; the line above it is a `heading`. */
  underline: 3,
  thematicBreak: 4,
  code: 5,
  html: 6,
  definition: 7,
  frontMatter: 8,
  quote: 9,
} as const;
export type LineKind = (typeof lineKind)[keyof typeof lineKind];
