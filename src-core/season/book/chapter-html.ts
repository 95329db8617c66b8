import { plainLook } from '../../export/engines/rich-paste/look.ts';
import { runsToHtml } from '../../export/engines/rich-paste/runs-to-html.ts';
import { blocksToHtml } from '../../export/engines/rich-paste/to-html.ts';
import { textOf, withoutForbidden, type BookChapter } from './book.ts';

export interface ChapterHtml {
  /** Valid as HTML and as XML. */
  readonly html: string;
  /** The headings of level 3, in order. */
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/** A chapter's blocks as markup; its headings carry ids for the contents. */
export function chapterHtml({ id, blocks }: BookChapter): ChapterHtml {
  const sections: { id: string; title: string }[] = [];
  const html = blocks.map((block) => {
    if (block.type !== 'heading') return closed(blocksToHtml([block], plainLook));
    const inner = closed(runsToHtml(block.runs, plainLook));
    const { level } = block;
    if (level === 2) return `<h2 id="${id}">${inner}</h2>\n`;
    if (level !== 3) return `<h${level}>${inner}</h${level}>\n`;
    const own = `${id}-s${sections.length + 1}`;
    sections.push({ id: own, title: textOf(block.runs) });
    return `<h3 id="${own}">${inner}</h3>\n`;
  });
  // A character reference may stand for what may not be written.
  return { html: withoutForbidden(html.join('')), sections };
}

/** Our own markup writes `>` in attributes as a reference, so a tag ends where it seems to. */
function closed(html: string): string {
  return html.replaceAll(/<(br|hr|img)\b([^>]*)>/gu, '<$1$2/>');
}
