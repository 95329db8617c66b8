import { fileStem, isSlug } from '../addresses/slug.ts';
import type { MarkdownFileRow, PageFacts } from '../engines/markdown-file/markdown-file.ts';
import { quoted } from '../engines/markdown-file/read-front-matter.ts';

/** Raw elements that a page of a blog may hold; anything else in `<…>` is shown as text. */
const allowedElements: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside audio b bdi bdo blockquote br caption center cite code col colgroup ' +
    'dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i iframe ' +
    'img ins kbd li main mark nav ol p picture pre q rp rt ruby s samp section small source span strike ' +
    'strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr'
  ).split(' '),
);

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
  fileName(source, date) {
    const stem = fileStem(source.fileName);
    return isSlug(stem) && stem.startsWith(`${date}-`) ? stem : `${date}-weekly`;
  },
  /** One folder for each page, so that two issues' `cover.png` do not meet. */
  pictureFolder: (fileName) => `images/${fileName}`,
  frontMatter,
  allowedElements,
  rules: {},
};
