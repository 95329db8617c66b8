import { Marked, type Tokens } from 'marked';
import type { Language } from '../messages/translator.ts';
import { manualPages } from './manual-pages.ts';

interface ManualPage {
  /** Its name in `docs/`. */
  readonly file: string;
  readonly text: string;
  readonly language: Language;
  /** The first headings of the pages in the list, by their names; a page without one is not listed. */
  readonly titles: Readonly<Record<string, string>>;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A heading as addresses name it, the way GitHub makes them. */
export function headingId(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/gu, '-');
}

/** The first heading of a page; null for none. */
export function pageTitle(text: string): string | null {
  return /^# (.+)$/mu.exec(text)?.[1]?.trim() ?? null;
}

/** A page of the manual as a whole HTML document: nothing in it runs, and its style is beside it. */
export function renderManualPage({ file, text, language, titles }: ManualPage): string {
  const headings: { readonly id: string; readonly title: string }[] = [];
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text: title }: Tokens.Heading) {
        const id = headingId(title);
        if (depth === 2) headings.push({ id, title });
        return `<h${depth} id="${escaped(id)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      image({ href, text: description }: Tokens.Image) {
        return `<img src="${escaped(href)}" alt="${escaped(description)}" loading="lazy">`;
      },
    },
  });
  const body = marked.parse(text, { async: false });
  const list = manualPages[language].flatMap((name) => {
    const title = titles[name];
    if (title === undefined) return [];
    const link = `<a href="${name}"${name === file ? ' aria-current="page"' : ''}>${escaped(title)}</a>`;
    const parts = name === file ? headings : [];
    const inside = parts
      .map(({ id, title: part }) => `<li><a href="#${escaped(id)}">${escaped(part)}</a></li>`)
      .join('');
    return `<li>${link}${inside === '' ? '' : `<ol>${inside}</ol>`}</li>`;
  });
  const contents = language === 'zh' ? '目录' : 'Contents';
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<title>${escaped(titles[file] ?? file)} · Galley</title>
<link rel="stylesheet" href="manual.css">
</head>
<body>
<nav aria-label="${contents}"><ul>${list.join('')}</ul></nav>
<main>${body}</main>
</body>
</html>
`;
}
