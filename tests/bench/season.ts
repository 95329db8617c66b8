import { Marked } from 'marked';
import { html } from '#core/export/targets/html.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { bookOf } from '#core/season/book/book.ts';
import { bookPage } from '#core/season/book/book-page.ts';
import { chapterFile, epub, epubOf } from '#core/season/book/epub.ts';
import { compileSeason, type CompiledSeason } from '#core/season/compile-season.ts';
import type { Bench } from '../../scripts/bench/measure.mjs';
import { plainSeason } from '../support/compile.ts';

function itemText(issue: number, number: number): string {
  return `${number}、[An item with a title of a common length](https://example.org/${issue}/${number})\n\n一段说明文字，介绍这个条目讲了什么、为什么值得一读，with **bold** text, \`code\` and a [link](https://example.org/more/${issue}/${number}) in it, as long as they usually are; 第 ${issue} 期的第 ${number} 条。(star 1.${number % 10}K)\n${number % 4 === 0 ? `\n![](https://img.example.org/${issue}-${number}.png)\n` : ''}`;
}

function issueText(number: number): string {
  const date = new Date(Date.UTC(2024, 0, 6 + 7 * number)).toISOString().slice(0, 10);
  const sections = ['🦄 文章', '🐿️ 项目'].map((title) => {
    const items = Array.from({ length: 14 }, (_, index) => itemText(number, index + 1));
    return `## [${title}](https://example.org/weekly)\n\n${items.join('\n')}`;
  });
  const subscribe = '## 🐱 订阅\n\n欢迎订阅，每周一期，分享优质的内容。';
  return `---\ntitle: 'Sample Weekly #${number}: What to measure'\npubDate: ${date}\n---\n\nHello.\n\n${[...sections, subscribe].join('\n')}\n`;
}

const texts = Array.from({ length: 150 }, (_, index) => issueText(index + 1));
let turn = 0;

/** From the texts on; each time with other words before the issues, so that nothing is remembered of it. */
function compiled(count: number): CompiledSeason {
  turn += 1;
  const issues = texts.slice(0, count).map((text, index) => {
    const id = `${index + 1}-weekly.md`;
    return { id, text, issue: parseIssue(text, { fileName: id }) };
  });
  const season = { number: 1, from: 1, to: count, own: null };
  return compileSeason(issues, { ...plainSeason, season, preface: `Turn ${turn}.` });
}

function book(season: CompiledSeason, kind: 'page' | 'epub'): number {
  turn += 1;
  const fresh = { ...season, text: season.text.replace(/^Turn .*$/mu, `Turn ${turn}.`) };
  const [row, address] = kind === 'page' ? [html, (id: string) => `#${id}`] : [epub, chapterFile];
  const made = bookOf(fresh, row, [], address);
  if (!made.ok) return 0;
  return kind === 'page'
    ? bookPage(made.value, 'screen').length
    : epubOf(made.value, [], null).length;
}

/** A season of thirty issues against marked's reading and rendering of the same text. */
export const bench: Bench = {
  title: 'A season of 30 issues as Markdown, HTML and EPUB',
  prepare: async () => {
    const marked = new Marked();
    const season = compiled(30);
    let sink = 0;
    const work = (run: () => number) => (): void => {
      sink += run();
      if (sink < 0) throw new Error('nothing was compiled');
    };
    const lexed = "marked's lexing of 30 issues";
    const rendered = "marked's rendering of the season";
    const thirty = 'read and compiled, 30 issues';
    return [
      {
        name: 'split into lines',
        role: 'floor',
        run: work(() => texts.slice(0, 30).reduce((sum, text) => sum + text.split('\n').length, 0)),
      },
      {
        name: lexed,
        role: 'peer',
        run: work(() =>
          texts.slice(0, 30).reduce((sum, text) => sum + marked.lexer(text).length, 0),
        ),
      },
      {
        name: thirty,
        role: 'project',
        against: lexed,
        atMost: 2,
        run: work(() => compiled(30).text.length),
      },
      {
        name: 'read and compiled, 150 issues',
        role: 'project',
        against: thirty,
        atMost: 5.75,
        run: work(() => compiled(150).text.length),
      },
      {
        name: rendered,
        role: 'peer',
        run: work(() => marked.parse(season.text, { async: false }).length),
      },
      {
        name: 'one HTML page',
        role: 'project',
        against: rendered,
        atMost: 2,
        run: work(() => book(season, 'page')),
      },
      {
        name: 'EPUB',
        role: 'project',
        against: rendered,
        atMost: 2,
        run: work(() => book(season, 'epub')),
      },
    ];
  },
};
