import { err, ok } from '../../result.ts';
import { fileStem, isSlug } from '../addresses/slug.ts';
import type { MarkdownFileRow } from '../engines/markdown-file/markdown-file.ts';
import type { PageFacts } from '../engines/markdown-file/page-head.ts';
import { pageElements } from '../engines/markdown-file/page-elements.ts';
import { quoted } from '../engines/markdown-file/read-front-matter.ts';
import { refusal } from '../report.ts';

/** The names that Astro's own tutorial and blog template use; the date is bare, so no zone shifts it. */
function frontMatter({ title, date, author, description, rest }: PageFacts): string {
  const lines = [
    `title: ${quoted(title)}`,
    `pubDate: ${date}`,
    ...(author === null ? [] : [`author: ${quoted(author)}`]),
    `description: ${quoted(description)}`,
  ];
  return `---\n${lines.join('\n')}\n${rest}---\n`;
}

export const astro: MarkdownFileRow = {
  id: 'astro',
  title: 'Astro',
  /** The issue's own name where it already is a dated slug (`-sweekly`), else the weekly's. */
  pagePath(source) {
    const { date } = source.issue;
    if (date === null) return err([refusal(1, 'front-matter.pubDate', 'noDate')]);
    const stem = fileStem(source.fileName);
    const isOwn = isSlug(stem) && stem.startsWith(`${date}-`);
    return ok(`${isOwn ? stem : `${date}-weekly`}.md`);
  },
  frontMatter,
  allowedElements: pageElements,
  rules: {},
};
