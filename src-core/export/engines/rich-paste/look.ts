/** Where an element stands, as far as its look depends on it. */
export type Surrounding = 'text' | 'item' | 'quote' | 'cell' | 'details' | 'code' | 'references';

/** How the HTML is dressed. */
export interface RichLook {
  /** The `style` of elements by tag, or by surrounding and tag (`quote p`); what is not here has none. */
  readonly styles: Readonly<Record<string, string>>;
  /** Whether spaces and line ends of code are written so that no editor folds them. */
  readonly hardSpaces: boolean;
  /** The element around it all; null for none. */
  readonly frame: string | null;
  /** The element around a table, which scrolls where the table is wider; null for none. */
  readonly tableFrame: string | null;
  /** What a picture names as its width in pixels, for readers that do not read styles. */
  readonly pictureWidth?: number;
  /** What stands between blocks: nothing where an editor makes a paragraph of a line end. */
  readonly between: '\n' | '';
}

export const plainLook: RichLook = {
  styles: {},
  hardSpaces: false,
  frame: null,
  tableFrame: null,
  between: '\n',
};

/** The attribute that dresses an element; '' when nothing does. */
export function styleOf(look: RichLook, tag: string, surrounding: Surrounding = 'text'): string {
  const style = look.styles[`${surrounding} ${tag}`] ?? look.styles[tag] ?? '';
  return style === '' ? '' : ` style="${style}"`;
}
