import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Chart } from '#core/charts/chart.ts';
import { lightLook } from '#core/charts/chart-look.ts';
import { drawChart } from '#core/charts/draw-chart.ts';
import { libraryFeed } from '#core/export/feeds/library-feed.ts';
import { html } from '#core/export/targets/html.ts';
import { bookOf, type Book } from '#core/season/book/book.ts';
import { bookPage } from '#core/season/book/book-page.ts';
import { chapterFile, epub, epubOf } from '#core/season/book/epub.ts';
import { drawCloud, seededRandom } from '#core/season/report/word-cloud.ts';
import { sourceOf } from '../support/export-issue.ts';
import { hostileSeason } from '../support/hostile-season.ts';
import type { BareWindow } from './bare-window.ts';
import { inBatches, say, someOf, type HostileCase } from './cases.ts';
import { batchText } from './preview-cases.ts';
import { batchSize, someCount, twoWindows } from './two-windows.ts';

const windows = twoWindows();
const { season, pictures } = hostileSeason();
const lineOf = ({ markdown }: HostileCase): string =>
  markdown.replaceAll(/\s+/gu, ' ').slice(0, 250);

function bookWith(text: string, title: string, kind: 'page' | 'files'): Book {
  const [row, address] = kind === 'page' ? [html, (id: string) => `#${id}`] : [epub, chapterFile];
  const made = bookOf({ ...season, title, text, issues: [] }, row, pictures, address);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

/** Opens the pages and the book of a season that holds such a text under such a title, and gives all that is in them. */
async function expectHarmlessSeason(
  bare: BareWindow,
  text: string,
  title: string,
): Promise<string> {
  const page = bookWith(text, title, 'page');
  const pages = [bookPage(page, 'screen'), bookPage(page, 'paper')];
  for (const each of pages) await bare.expectHarmless(each);
  const files = unzipSync(epubOf(bookWith(text, title, 'files'), pictures, null));
  const named = (ending: string) => Object.entries(files).filter(([name]) => name.endsWith(ending));
  for (const [, drawing] of named('.svg')) await bare.expectHarmlessDrawing(strFromU8(drawing));
  // All chapters in one page, without what stands before their first element: one a case takes minutes.
  const chapters = named('.xhtml').map(([, chapter]) =>
    strFromU8(chapter).replace(/^[^]*?<html/u, '<html'),
  );
  const book = `<html xmlns="http://www.w3.org/1999/xhtml">${chapters.join('\n')}</html>`;
  const names = Object.keys(files).map((name) => name.replace(/^book\//u, ''));
  await bare.expectHarmlessBook(book, names);
  return [...pages, book].join('\n');
}

function feedHtml(text: string, title: string): string {
  const issue = {
    ...sourceOf(
      `---\ntitle: ${JSON.stringify(title)}\npubDate: 2024-03-09\n---\n\n${text}`,
      '2024-03-09.md',
    ),
    address: 'https://letters.example/a',
    edition: 'full',
    isHeld: false,
  } as const;
  const options = { settings: {}, name: title, language: null, sections: [], today: '2024-03-16' };
  const { feed } = libraryFeed([issue], options);
  return feed.posts.map((post) => post.html ?? '').join('\n');
}

describe('what a library becomes, where nothing of the app protects', () => {
  test('seasons and feeds run, ask for and leave nothing', async () => {
    const { bare } = windows();
    const cases = someOf(windows().cases, someCount);
    let missing = 0;
    for (const batch of inBatches(cases, batchSize)) {
      const [first] = batch;
      const [text, title] = [batchText(batch, 'season'), first === undefined ? '' : lineOf(first)];
      const pages = await expectHarmlessSeason(bare, text, title);
      const posted = feedHtml(text, title);
      await bare.expectHarmlessPaste(posted);
      const whole = pages + posted;
      missing += batch.filter(({ id }) => !whole.includes(`case-${id}-here`)).length;
    }
    say(`seasons and feeds: ${cases.length - missing} of ${cases.length} cases in them`);
    expect(missing).toBeLessThan(cases.length * 0.05);
  });

  test('nor do the titles of seasons, charts and clouds of words', async () => {
    const { bare, cases } = windows();
    let shown = 0;
    for (const given of someOf(cases, 40)) {
      const name = lineOf(given);
      await expectHarmlessSeason(bare, `## ${name}\n\n1. [a](https://e.x)\n`, name);
      const chart: Chart = {
        id: 'hostile',
        kind: 'rows',
        title: name,
        category: name.slice(0, 100),
        categories: [name, 'other'],
        details: [],
        series: [{ name, values: [2, 3] }],
        unit: name.slice(0, 100),
        drawn: null,
        usual: { name: name.slice(0, 100), value: 1 },
      };
      const cloud = drawCloud([{ word: name, count: 3 }], name, lightLook, seededRandom(1));
      for (const svg of [drawChart(chart), cloud]) await bare.expectHarmlessDrawing(svg);
      shown += 1;
    }
    expect(shown).toBeGreaterThan(30);
  });
});
