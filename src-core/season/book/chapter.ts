import type { AddressContext, RichPasteRow } from '../../export/engines/rich-paste/context.ts';

/** What addresses and pictures of a chapter are read with. */
export interface ChapterReading {
  readonly context: AddressContext & { readonly row: RichPasteRow };
  /** The 1-based line on which the chapter begins. */
  readonly line: number;
  /** Where a link of a chapter leads in the book; null for no address at all. */
  readonly addressOf: (href: string, chapter: string) => string | null;
}

export interface ChapterHtml {
  /** Valid as HTML and as XML. */
  readonly html: string;
  /** The headings of level 3, in order. */
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/** A heading of level 2 with what stands below it, up to the next one. */
export interface BookChapter extends ChapterHtml {
  /** An XML name, unique in the book. */
  readonly id: string;
  /** Null for what stands before the first heading. */
  readonly title: string | null;
}
