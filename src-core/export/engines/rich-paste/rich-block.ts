/** How a run of text is set. */
export interface Marks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly code: boolean;
  readonly superscript: boolean;
  readonly subscript: boolean;
  readonly underline: boolean;
  readonly highlight: boolean;
  readonly href: string | null;
}

export const noMarks: Marks = {
  bold: false,
  italic: false,
  strike: false,
  code: false,
  superscript: false,
  subscript: false,
  underline: false,
  highlight: false,
  href: null,
};

export type Run =
  | { readonly type: 'text'; readonly text: string; readonly marks: Marks }
  | { readonly type: 'break' };

export interface Figure {
  readonly type: 'figure';
  readonly src: string;
  readonly alt: string;
  readonly caption: readonly Run[];
  readonly line: number;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly runs: readonly Run[];
  readonly line: number;
}

export interface RichList {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly (readonly RichBlock[])[];
  readonly line: number;
}

export interface RichCell {
  readonly isHeader: boolean;
  readonly align: 'left' | 'center' | 'right' | null;
  /** How many columns and rows it takes. */
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly RichBlock[];
}

export interface RichTable {
  readonly type: 'table';
  readonly caption: readonly RichBlock[];
  readonly rows: readonly (readonly RichCell[])[];
  readonly line: number;
}

/**
 * What a rich text editor takes from a paste: blocks of runs, nothing nested that it would drop.
 * `line` is the 1-based line of the document on which a block begins.
 */
export type RichBlock =
  | Paragraph
  | {
      readonly type: 'heading';
      readonly level: number;
      readonly runs: readonly Run[];
      readonly line: number;
    }
  | RichList
  | RichTable
  /** The list of the addresses that may not link where they are mentioned. */
  | {
      readonly type: 'references';
      readonly heading: string;
      /** From number 1 on. */
      readonly links: readonly { readonly title: string; readonly address: string }[];
      readonly line: number;
    }
  | {
      readonly type: 'details';
      readonly summary: readonly Run[];
      readonly blocks: readonly RichBlock[];
      readonly line: number;
    }
  | { readonly type: 'quote'; readonly blocks: readonly RichBlock[]; readonly line: number }
  | { readonly type: 'code'; readonly text: string; readonly line: number }
  | { readonly type: 'rule'; readonly line: number }
  | Figure;
