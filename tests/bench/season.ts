import { Marked } from 'marked';
import { html } from '#core/export/targets/html.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { bookOf } from '#core/season/book/book.ts';
import { bookPage } from '#core/season/book/book-page.ts';
import { chapterFile, epub, epubOf } from '#core/season/book/epub.ts';
import { compileSeason, type CompiledSeason } from '#core/season/compile-season.ts';
import type { Bench } from '../../scripts/bench/measure.mjs';
import { madeUpIssue } from '../support/made-up-season.ts';
import { plainSeason } from '../support/compile.ts';

const texts = Array.from({ length: 150 }, (_, index) => madeUpIssue(index + 1));
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
