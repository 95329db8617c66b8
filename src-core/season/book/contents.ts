import { escapeHtml } from '../../markdown/escape-html.ts';
import type { Book, ChapterAddress } from './book.ts';
import type { ChapterHtml } from './chapter.ts';

export interface WrittenChapter extends ChapterHtml {
  readonly id: string;
  /** What the contents call it; never empty. */
  readonly title: string;
}

export function writtenChapters({ chapters, title }: Book): readonly WrittenChapter[] {
  return chapters.map((chapter) => ({
    ...chapter,
    title: chapter.title?.trim() || title,
  }));
}

/** The contents as nested lists of links. */
export function contentsList(
  chapters: readonly WrittenChapter[],
  addressOf: ChapterAddress,
  { isDeep }: { readonly isDeep: boolean },
): string {
  const entries = chapters.map(({ id, title, sections }) => {
    const own = addressOf(id);
    const to = own.startsWith('#') ? '' : own;
    const inner = sections.map((each) => `<li>${link(`${to}#${each.id}`, each.title)}</li>\n`);
    const below = !isDeep || inner.length === 0 ? '' : `\n<ol>\n${inner.join('')}</ol>\n`;
    return `<li>${link(own, title)}${below}</li>\n`;
  });
  return `<ol>\n${entries.join('')}</ol>\n`;
}

function link(address: string, title: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(title || '…')}</a>`;
}
