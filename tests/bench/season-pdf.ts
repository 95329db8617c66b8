import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pdf } from '#core/export/targets/pdf.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { bookOf } from '#core/season/book/book.ts';
import { bookPage } from '#core/season/book/book-page.ts';
import { compileSeason } from '#core/season/compile-season.ts';
import type { Bench } from '../../scripts/bench/measure.mjs';
import { plainSeason } from '../support/compile.ts';
import { madeUpIssue } from '../support/made-up-season.ts';
import { openBenchWindow, type BenchWindow } from './window/open-bench-window.ts';

const issueCount = 30;
const season = { number: 1, from: 1, to: issueCount, own: null };
const names = Array.from({ length: issueCount }, (_, at) => `${at + 1}-weekly.md`);
let opened: BenchWindow | null = null;

/** The page that is printed for the season. */
function paperPage(): string {
  const issues = names.map((id, at) => {
    const text = madeUpIssue(at + 1);
    return { id, text, issue: parseIssue(text, { fileName: id }) };
  });
  const book = bookOf(compileSeason(issues, { ...plainSeason, season }), pdf, [], (id) => `#${id}`);
  if (!book.ok) throw new Error('the season is refused');
  return bookPage(book.value, 'paper');
}

/** The fonts that the page names, where the project has them. */
const fonts: Readonly<Record<string, string>> = {
  'fonts/inter.woff2': 'inter/files/inter-latin-wght-normal.woff2',
  'fonts/source-serif-4.woff2': 'source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
  'fonts/source-serif-4-ext.woff2':
    'source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2',
  'fonts/source-serif-4-italic.woff2':
    'source-serif-4/files/source-serif-4-latin-opsz-italic.woff2',
  'fonts/jetbrains-mono.woff2': 'jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
};

/** Serves the page and its fonts to a session of their own. */
async function servePage({ app }: BenchWindow, html: string): Promise<void> {
  const files: Record<string, string> = {};
  for (const [path, file] of Object.entries(fonts)) {
    const font = await readFile(join('node_modules/@fontsource-variable', file));
    files[path] = font.toString('base64');
  }
  await app.evaluate(
    ({ session }, served) => {
      session.fromPartition('printing').protocol.handle('galley-page', ({ url }) => {
        const font = served.files[new URL(url).pathname.slice(1)];
        return font === undefined
          ? new Response(served.html, { headers: { 'content-type': 'text/html' } })
          : new Response(Buffer.from(font, 'base64'), {
              headers: { 'content-type': 'font/woff2' },
            });
      });
    },
    { html, files },
  );
}

/** What Chromium takes to load the page and print it, in ms. */
function printPage({ app }: BenchWindow): Promise<number> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const start = performance.now();
    const webPreferences = { partition: 'printing', javascript: false };
    const size = { width: 794, height: 1123 };
    const window = new BrowserWindow({ show: false, ...size, webPreferences });
    await window.loadURL('galley-page://page/');
    await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: '<span class="pageNumber"></span> / <span class="totalPages"></span>',
    });
    const took = performance.now() - start;
    window.destroy();
    return took;
  });
}

/** The whole of what the window's button does, in ms: reading, compiling, printing, writing. */
function compile({ page }: BenchWindow): Promise<number> {
  return page.evaluate(async (to) => {
    const { galley } = window as unknown as {
      galley: {
        call: (
          name: string,
          input: unknown,
        ) => Promise<{ ok: boolean; value?: { issues: number } }>;
      };
    };
    const range = { from: 1, to, language: null, form: 'full' };
    const start = performance.now();
    const input = { ...range, output: 'pdf', path: '', mayReplace: true };
    const answer = await galley.call('season.compile', input);
    if (answer.value?.issues !== to) throw new Error(JSON.stringify(answer));
    return performance.now() - start;
  }, issueCount);
}

/** A season on paper against Chromium's printing of the same page. */
export const bench: Bench = {
  title: 'A season of 30 issues as PDF, in the real window',
  window: true,
  rounds: 5,
  warmUps: 1,
  prepare: async () => {
    const issues = names.map((name, at) => [name, madeUpIssue(at + 1)] as const);
    const files = {
      'galley.yaml': `season:\n  length: ${issueCount}\n`,
      ...Object.fromEntries(issues),
    };
    const inWindow = await openBenchWindow({ files, args: ['--export-dir=out/bench/seasons'] });
    opened = inWindow;
    await servePage(inWindow, paperPage());
    await inWindow.page.locator('[role=option]').nth(5).waitFor();
    const printed = 'printToPDF of the same page';
    return [
      { name: printed, role: 'peer', run: () => printPage(inWindow) },
      {
        name: 'the season as PDF',
        role: 'project',
        against: printed,
        atMost: 1.15,
        run: () => compile(inWindow),
      },
    ];
  },
  clean: async () => {
    await opened?.close();
  },
};
