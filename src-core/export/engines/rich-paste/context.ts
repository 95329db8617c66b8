import type { HtmlElement, HtmlNode } from '../../../markdown/html-tree.ts';
import type { Reporter } from '../../report.ts';
import type { Picture } from '../../target.ts';
import type { BlockBuilder } from './block-builder.ts';
import type { ElementRules } from './element-rules.ts';
import type { Marks, RichBlock } from './rich-block.ts';

/** A rich text editor that takes pasted HTML, as data. */
export interface RichPasteRow {
  readonly id: string;
  readonly title: string;
  /** The page where it is pasted. */
  readonly editorUrl: string;
  /** Deeper headings become bold paragraphs. */
  readonly deepestHeading: number;
  /** Picture formats that the editor uploads from a paste. */
  readonly pictureTypes: ReadonlySet<string>;
  /** A local picture over this many bytes is reported; pasted pictures travel inside the HTML. */
  readonly largePictureBytes: number;
  /** Whether links lead to the web only; a mailbox's then stays text. */
  readonly webLinksOnly?: boolean;
  /** The elements it treats differently from the engine. */
  readonly elements: ElementRules;
}

/** What the builders of rich blocks work with. */
export interface RichContext {
  readonly row: RichPasteRow;
  readonly elements: ElementRules;
  readonly reporter: Reporter;
  readonly pictures: readonly Picture[];
  /** Notes that the look of an element is lost; gathered and reported once each. */
  readonly lookLost: (name: string, line: number) => void;
  /** The blocks of nodes of their own: a list item, a quotation, a cell. */
  readonly blocksWithin: (nodes: readonly HtmlNode[], place: Place) => readonly RichBlock[];
}

/** Where an element stands: the text around it is set so, on this line. */
export interface Place {
  readonly marks: Marks;
  readonly line: number;
}

export type ElementBuilder = (
  element: HtmlElement,
  place: Place,
  builder: BlockBuilder,
  context: RichContext,
) => void;
