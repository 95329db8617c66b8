import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
import { openBareWindow, type BareWindow } from './bare-window.ts';
import { everyCase, inBatches, say, someOf, type HostileCase } from './cases.ts';
import { openHostileWindow, type HostileWindow } from './hostile-window.ts';
import { batchText } from './preview-cases.ts';

const batchSize = 1_000;
const someCount = Number(process.env['GALLEY_HOSTILE_SOME'] ?? 10_000);

let hostile: HostileWindow;
let bare: BareWindow;
let cases: readonly HostileCase[];

beforeAll(async () => {
  hostile = await openHostileWindow();
  bare = await openBareWindow(hostile.launched.app);
  cases = someOf(everyCase(hostile.network.url), someCount);
});

afterAll(async () => {
  await bare.close();
  await hostile.close();
});

const { season, pictures } = hostileSeason();
const lineOf = ({ markdown }: HostileCase): string =>
  markdown.replaceAll(/\s+/gu, ' ').slice(0, 250);

function bookWith(text: string, title: string, kind: 'page' | 'files'): Book {
  const [row, address] = kind === 'page' ? [html, (id: string) => `#${id}`] : [epub, chapterFile];
  const made = bookOf({ ...season, title, text, issues: [] }, row, pictures, address);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

/** The pages of a season that holds such a text under such a title. */
function seasonPages(text: string, title: string): readonly string[] {
  const page = bookWith(text, title, 'page');
  const files = unzipSync(epubOf(bookWith(text, title, 'files'), pictures, null));
  return [
    bookPage(page, 'screen'),
    bookPage(page, 'paper'),
    ...Object.entries(files)
      .filter(([name]) => /\.(?:xhtml|svg)$/u.test(name))
      .map(([, content]) => strFromU8(content)),
  ];
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
    let missing = 0;
    for (const batch of inBatches(cases, batchSize)) {
      const [first] = batch;
      const [text, title] = [batchText(batch, 'season'), first === undefined ? '' : lineOf(first)];
      const pages = seasonPages(text, title);
      for (const page of pages) await bare.expectHarmless(page);
      const posted = feedHtml(text, title);
      await bare.expectHarmlessPaste(posted);
      const whole = pages.join('\n') + posted;
      missing += batch.filter(({ id }) => !whole.includes(`case-${id}-here`)).length;
    }
    say(`seasons and feeds: ${cases.length - missing} of ${cases.length} cases in them`);
    expect(missing).toBeLessThan(cases.length * 0.05);
  });

  test('nor do the titles of seasons, charts and clouds of words', async () => {
    let shown = 0;
    for (const given of someOf(cases, 40)) {
      const name = lineOf(given);
      for (const page of seasonPages(`## ${name}\n\n1. [a](https://e.x)\n`, name)) {
        await bare.expectHarmless(page);
      }
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
      for (const svg of [drawChart(chart), cloud])
        await bare.expectHarmless(`<!doctype html>${svg}`);
      shown += 1;
    }
    expect(shown).toBeGreaterThan(30);
  });
});
