import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { runCommand } from '../support/run-command.ts';
import { startWebServer, type Pages, type WebServer } from '../support/web-server.ts';

const item = (n: number) =>
  `<item><title>Story ${n}</title><link>https://stories.example/${n}</link></item>`;
const feed = (count: number) =>
  `<rss version="2.0"><channel><title>The Daily Proof</title>${Array.from({ length: count }, (_, n) => item(n + 1)).join('')}</channel></rss>`;

const pages: Pages = {
  '/blog': `<head><title>Blog</title><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head>`,
  '/feed.xml': (request, response) => {
    const isKnown = request.headers['if-none-match'] === '"3"';
    response.writeHead(isKnown ? 304 : 200, { etag: '"3"', 'content-type': 'application/rss+xml' });
    response.end(isKnown ? undefined : feed(3));
  },
  '/endless.xml': (_, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write('<item>'.repeat(10_000)));
      response.once('drain', more);
    };
    more();
  },
  '/silent.xml': () => undefined,
  '/bomb.opml': '',
  '/essay': `<head><title>On ink — The Press</title><meta property="og:site_name" content="The Press">
    <meta name="author" content="Ada Bold"><meta property="article:published_time" content="2026-11-02T08:00:00Z"></head>`,
};

describe('feeds and facts', () => {
  let launched: LaunchedApp;
  let page: LaunchedApp['page'];
  let server: WebServer;
  const dialog = () => page.getByRole('dialog', { name: 'Feeds of this library' });
  const row = (name: string) => dialog().getByRole('listitem').filter({ hasText: name });
  const inLibrary = (name: string) => join(launched.workspace.library, name);
  const asked = () => server.asked.map(({ path }) => path);
  /** The main process asks in the system's own dialogs. */
  const answerDialogs = (answers: { readonly open?: string; readonly save?: string }) =>
    launched.app.evaluate(({ dialog: system }, { open, save }) => {
      system.showOpenDialog = () =>
        Promise.resolve({
          canceled: open === undefined,
          filePaths: open === undefined ? [] : [open],
        });
      system.showSaveDialog = () =>
        Promise.resolve({ canceled: save === undefined, filePath: save ?? '' });
    }, answers);

  beforeAll(async () => {
    server = await startWebServer(pages);
    launched = await launchApp({
      files: {
        '2026-11-20.md':
          '# Weekly #1 (2026-11-20)\n\n## Tools\n\n1. [A](https://a.example/)\n\nWords.\n',
        'galley.yaml': `inbox:\n  feeds:\n    - ${server.url}/dead.xml\n    - ${server.url}/endless.xml\n`,
      },
    });
    page = launched.page;
    await page.getByRole('textbox', { name: 'Issue Markdown' }).getByText('Weekly #1').waitFor();
  });
  afterAll(async () => {
    await launched.close();
    await server.close();
  });

  test('nothing is asked that nobody asked for', async () => {
    await runCommand(page, 'Feeds…');
    await row('/dead.xml').waitFor();
    expect(asked()).toEqual([]);
  });

  test('a library’s feeds on one’s own network need a yes on this machine', async () => {
    await launched.app.evaluate(({ dialog: system }) => {
      system.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
    });
    await dialog().getByRole('button', { name: 'Poll all' }).click();
    await row('/dead.xml').getByText('own network').waitFor();
    expect(asked()).toEqual([]);
  });

  test('a page’s address adds its feed', async () => {
    await dialog().getByLabel('Address of a feed').fill(`${server.url}/blog`);
    await page.keyboard.press('Enter');
    await dialog().getByText('“The Daily Proof” was added').waitFor();
    const settings = await readFile(inLibrary('galley.yaml'), 'utf8');
    expect(settings).toContain(`    - ${server.url}/feed.xml\n`);
  });

  test('polling brings what is new, and says of each feed what became of it', async () => {
    await dialog().getByRole('button', { name: 'Poll all' }).click();
    await row('The Daily Proof').getByText('3 new.').waitFor();
    await row('/dead.xml').getByText('There is nothing at this address').waitFor();
    await row('/endless.xml').getByText('more than 5 MB').waitFor();
    const inbox = await readFile(inLibrary('inbox.jsonl'), 'utf8');
    const entries = inbox
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(entries.map(({ url, title, source }) => [url, title, source])).toEqual([
      ['https://stories.example/1', 'Story 1', 'The Daily Proof'],
      ['https://stories.example/2', 'Story 2', 'The Daily Proof'],
      ['https://stories.example/3', 'Story 3', 'The Daily Proof'],
    ]);
  });

  test('again nothing is new, and nothing is sent twice', async () => {
    await row('The Daily Proof').getByRole('button', { name: 'Poll The Daily Proof' }).click();
    await row('The Daily Proof').getByText('Nothing new, 3 already there.').waitFor();
    expect(server.asked.at(-1)?.headers['if-none-match']).toBe('"3"');
  });

  test('feeds go out and come in as OPML, and a bomb does not', async () => {
    const path = inLibrary('feeds.opml');
    await answerDialogs({ save: path });
    await dialog().getByRole('button', { name: 'Export OPML…' }).click();
    await page.getByText('saved as “feeds.opml”').waitFor();
    const written = await readFile(path, 'utf8');
    expect(written).toContain('title="The Daily Proof"');
    await dialog().getByRole('button', { name: 'Remove The Daily Proof' }).click();
    await row('The Daily Proof').waitFor({ state: 'detached' });
    await answerDialogs({ open: path });
    await dialog().getByRole('button', { name: 'Import OPML…' }).click();
    await row('The Daily Proof').waitFor();
    const bomb = `<!DOCTYPE o [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>${written.replace(/^<\?xml.*?\?>/, '')}`;
    await writeFile(path, bomb);
    await dialog().getByRole('button', { name: 'Import OPML…' }).click();
    await page.getByText('is no OPML file that can be read').waitFor();
  });

  test('what is slow can be stopped', async () => {
    const settings = await readFile(inLibrary('galley.yaml'), 'utf8');
    await writeFile(inLibrary('galley.yaml'), `${settings}    - ${server.url}/silent.xml\n`);
    await row('/silent.xml').waitFor();
    await row('/silent.xml').getByRole('button', { name: /^Poll/ }).click();
    await row('/silent.xml').getByText('Being asked').waitFor();
    await dialog().getByRole('button', { name: 'Stop' }).click();
    await row('/silent.xml').getByText('Stopped before').waitFor();
    expect(asked()).toContain('/silent.xml');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('the item form fills in the facts of a link, and nothing that was typed', async () => {
    const form = page.getByRole('dialog');
    await page.getByRole('textbox', { name: 'Issue Markdown' }).getByText('Tools').click();
    await page.keyboard.press('Control+Shift+Enter');
    await form.getByLabel('Links').fill(`${server.url}/essay`);
    await form.getByLabel('Description').fill('Mine.');
    expect(asked()).not.toContain('/essay');
    await form.getByRole('button', { name: 'Get the facts' }).click();
    await form.getByText('Ada Bold · 2026-11-02').waitFor();
    await expect.poll(() => form.getByLabel('Title').inputValue()).toBe('On ink');
    await expect.poll(() => form.getByLabel('Description').inputValue()).toBe('Mine.');
    await form.getByRole('button', { name: 'Insert' }).click();
    await page.getByRole('textbox', { name: 'Issue Markdown' }).getByText('[On ink]').waitFor();
  });
});
