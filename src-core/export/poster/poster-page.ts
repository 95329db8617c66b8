import type { Issue } from '../../issue/model.ts';
import { escapeHtml } from '../../markdown/escape-html.ts';
import type { ExportOutput } from '../target.ts';
import { fitPoster, posterSize, type ShownSection } from './fit-poster.ts';
import { posterFacts, type PosterFacts } from './poster-facts.ts';
import { posterFonts, posterStyle } from './poster-style.ts';

interface PosterWords {
  readonly number: (number: number) => string;
  readonly left: (count: number) => string;
  readonly items: (count: number) => string;
}

const english: PosterWords = {
  number: (number) => `No. ${number}`,
  left: (count) => `and ${count} more`,
  items: (count) => (count === 1 ? '1 item' : `${count} items`),
};
const wordsByLanguage: Readonly<Record<'zh' | 'ja' | 'en', PosterWords>> = {
  en: english,
  zh: {
    number: (number) => `第 ${number} 期`,
    left: (count) => `还有 ${count} 条`,
    items: (count) => `共 ${count} 条`,
  },
  ja: {
    number: (number) => `第 ${number} 号`,
    left: (count) => `ほか ${count} 件`,
    items: (count) => `全 ${count} 件`,
  },
};

// Characters that a page cannot hold or that would turn the line around.
const unprintable = /[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/gu;

function shown(text: string): string {
  return escapeHtml(text.replace(unprintable, ' ').trim());
}

/** The emoji that a section's title often begins with, and the gap that many leave out behind it. */
const leadingEmoji = /^((?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d)+)\s*/u;

function sectionHtml(section: ShownSection, words: PosterWords): string {
  const items = section.items.map(
    (item, index) => `<li><span class="n">${index + 1}</span><span>${shown(item)}</span></li>`,
  );
  const left =
    section.left === 0
      ? ''
      : `<li class="left"><span class="n">…</span><span>${words.left(section.left)}</span></li>`;
  const title =
    section.title === '' ? '' : `<h2>${shown(section.title).replace(leadingEmoji, '$1 ')}</h2>`;
  return `${title}<ol>${items.join('')}${left}</ol>`;
}

function mastheadHtml({ name, number }: PosterFacts, words: PosterWords): string {
  const own = number === null ? '' : `<span class="number">${words.number(number)}</span>`;
  if (name === '' && own === '') return '';
  return `<p class="masthead"><span>${shown(name)}</span>${own}</p>`;
}

/** A picture is made once the page is loaded, and the fonts are to be part of that. */
const preloads = Object.keys(posterFonts)
  .map((path) => `<link rel="preload" as="font" type="font/woff2" href="${path}" crossorigin>`)
  .join('');

/** Where readers find the issue, without what browsers leave out as well. */
function addressText(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

/**
 * A page that shows an issue's title, sections and items, for the shell to make a picture of. It holds
 * no scripts and asks for nothing but the fonts of `posterFonts`.
 */
export function posterPage(
  issue: Issue,
  path: string,
  address: string,
): ExportOutput['pages'][number] {
  const facts = posterFacts(issue);
  const layout = fitPoster(facts);
  const words = wordsByLanguage[facts.language ?? 'en'];
  const count = facts.sections.reduce((total, { items }) => total + items.length, 0);
  const columns = layout.columns.map((column) => {
    const html = column.map((section) => sectionHtml(section, words)).join('');
    return layout.flow ? html : `<div>${html}</div>`;
  });
  const lang = facts.language === 'zh' ? 'zh-CN' : (facts.language ?? 'en');
  const html = `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>${shown(facts.headline)}</title>${preloads}<style>${posterStyle(layout)}</style></head>
<body>
<header>${mastheadHtml(facts, words)}<h1>${shown(facts.headline)}</h1>${
    facts.date === '' ? '' : `<p class="date">${facts.date}</p>`
  }</header>
<div class="rule"></div>
<main>${columns.join('')}</main>
<footer><span>${words.items(count)}</span><span class="address">${shown(addressText(address))}</span></footer>
</body>
</html>
`;
  return { path, html, width: posterSize.width, height: layout.height };
}
