import type { HtmlElement, HtmlNode } from '../../../markdown/html-tree.ts';
import type { Reporter } from '../../report.ts';
import type { Picture } from '../../target.ts';
import type { BlockBuilder } from './block-builder.ts';
import type { ElementRules } from './element-rules.ts';
import type { RichLook } from './look.ts';
import type { Marks, RichBlock } from './rich-block.ts';

/** How rich blocks are read from Markdown for a place, as data. */
export interface RichReading {
  readonly title: string;
  /** Deeper headings become bold paragraphs. */
  readonly deepestHeading: number;
  /** Picture formats that it shows. */
  readonly pictureTypes: ReadonlySet<string>;
  /** A local picture over so many bytes is reported; pictures travel inside the HTML. */
  readonly largePicture: {
    readonly bytes: number;
    readonly reason: 'pictureLarge' | 'pictureLargeInPage';
  };
  /** Whether its tables survive, or become lists. */
  readonly tables: boolean;
  /** Whether code may be a link, bold or italic. */
  readonly marksOnCode: boolean;
  /** Whether it embeds a video from its bare address. */
  readonly embedsAddresses: boolean;
  /** Whether links lead to the web only; a mailbox's then stays text. */
  readonly webLinksOnly?: boolean;
  /** Whether pictures are shown from their addresses on the web alone. */
  readonly publicPicturesOnly?: boolean;
  /** Whether a picture on the web is a link to it, because it cannot be fetched. */
  readonly linksWebPictures?: boolean;
  /** The elements it treats differently from the engine, which knows each of them. */
  readonly elements: ElementRules;
}

/** A place that takes an issue as HTML, as data: a rich text editor to paste it into, or a page. */
export interface RichPasteRow extends RichReading {
  readonly id: string;
  /** The page where it is pasted; null where there is none. */
  readonly editorUrl: string | null;
  /** Whether the title has a field of its own, or stands above the text. */
  readonly titleField: boolean;
  /** Whether the place fetches pictures from the web itself, or wants each put in by hand. */
  readonly fetchesPictures: boolean;
  /** Whether it reads pasted text as an editor built on TipTap does. */
  readonly pasteRules: boolean;
  /** Whether links stay where they are, or stand in a list at the end, but for `alwaysLinks`. */
  readonly links: 'keep' | 'references';
  /** The addresses that may link whatever becomes of the others; null for none. */
  readonly alwaysLinks: RegExp | null;
  readonly look: RichLook;
  /** Whether the files hold the draft as its editor stores it, too. */
  readonly draft?: true;
}

/** What addresses are read with. */
export interface AddressContext {
  readonly row: RichReading;
  readonly reporter: Reporter;
  readonly pictures: readonly Picture[];
}

/** What the builders of rich blocks work with. */
export interface RichContext extends AddressContext {
  readonly elements: ElementRules;
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
