import { pageStyle } from '../../export/engines/rich-paste/page-style.ts';
import { paperStyle } from '../../export/engines/rich-paste/paper-style.ts';
import { escapeHtml } from '../../markdown/escape-html.ts';
import { seasonWords } from '../season-words.ts';
import type { Book } from './book.ts';
import { contentsList, writtenChapters } from './contents.ts';

type PageKind = 'screen' | 'paper';

/** Nothing runs; on a screen pictures of the web are fetched, on paper nothing is. */
const policies: { readonly [Kind in PageKind]: string } = {
  screen: "default-src 'none'; img-src https: http: data:; style-src 'unsafe-inline'",
  paper: "default-src 'none'; img-src data:; font-src 'self'; style-src 'unsafe-inline'",
};

const own = `nav ol{list-style:none;padding-left:0;margin:0 0 1em}
nav li{margin:.2em 0}
.chapter{margin-top:4em}
`;
const onPaper = `.chapter{break-before:page;margin-top:0}
nav a{color:inherit;text-decoration:none}
nav li{padding-right:3.5em;break-inside:avoid}
`;

/** Where the contents on paper lead, and nothing else: so the page of each chapter can be found. */
export const pageTarget = {
  of: (chapter: string): string => `${chapter}-page`,
  is: (id: string): boolean => id.endsWith('-page'),
} as const;

/** A season as one page, with its contents. */
export function bookPage(book: Book, kind: PageKind): string {
  const { title, language } = book;
  const chapters = writtenChapters(book);
  const style =
    kind === 'screen' ? pageStyle + own : `${paperStyle('a4', language)}\n${own}${onPaper}`;
  const named = chapters.filter((_, index) => book.chapters[index]?.title !== null);
  const addressOf = (id: string) => `#${kind === 'paper' ? pageTarget.of(id) : id}`;
  const contents = `<nav aria-labelledby="contents">\n<h2 id="contents">${seasonWords(language).contents}</h2>\n${contentsList(named, addressOf, { isDeep: false })}</nav>\n`;
  const body = chapters.map(({ id, html }, index) => {
    const isNamed = book.chapters[index]?.title !== null;
    return isNamed
      ? `<section class="chapter"${kind === 'paper' ? ` id="${pageTarget.of(id)}"` : ''} aria-labelledby="${id}">\n${html}</section>\n`
      : html;
  });
  const [first = '', ...rest] = body;
  const isIntro = book.chapters[0]?.title === null;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policies[kind]}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>
${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${isIntro ? first : ''}${contents}${isIntro ? '' : first}${rest.join('')}</main>
</body>
</html>
`;
}
