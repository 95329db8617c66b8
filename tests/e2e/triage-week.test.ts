import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InboxEntry } from '#core/inbox/entry.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { canonicalUrl } from '#core/links/canonical-url.ts';
import { callFrom } from '../support/bridge.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { startWebServer, type Pages, type WebServer } from '../support/web-server.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const files = {
  '2026-08-07.md': `# Weekly #1 (2026-08-07)

## Articles

1. [Old one](https://news.example/story/3)

2. [Old two](https://news.example/story/14?utm_source=feed)

## Projects

1. [owner/tool-5](https://github.com/Owner/Tool-5)

2. [other/thing](https://github.com/other/thing)
`,
  '2026-08-14.md': `# Weekly #2 (2026-08-14)

## Articles

1. [First](https://first.example)

## Projects

1. [a/b](https://github.com/a/b)
`,
};
const wanted = 25;
const candidates = 100;
const feed = (title: string, items: readonly (readonly [string, string])[]) =>
  `<rss version="2.0"><channel><title>${title}</title>${items
    .map(([name, url]) => `<item><title>${name}</title><link>${url}</link></item>`)
    .join('')}</channel></rss>`;
const stories = Array.from(
  { length: 60 },
  (_, n) => [`Story ${n}`, `http://www.news.example/story/${n}/?utm_medium=rss`] as const,
);
const tools = Array.from(
  { length: 40 },
  (_, n) => [`owner/tool-${n}`, `https://github.com/owner/tool-${n}`] as const,
);
const again = Array.from(
  { length: 10 },
  (_, n) => [`Told again ${n}`, `https://news.example/story/${n}`] as const,
);
const pages: Pages = {
  '/news.xml': feed('The Daily Proof', stories),
  '/code.xml': feed('New code', [...tools, ...again]),
  '/endless.xml': (_, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write('<item>'.repeat(10_000)));
      response.once('drain', more);
    };
    more();
  },
};
const bomb =
  '<!DOCTYPE o [<!ENTITY a "https://bomb.example/"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><opml version="2.0"><body><outline type="rss" text="&b;" xmlUrl="&b;"/></body></opml>';

/** Other work on the machine may hold the window up. */
const patience = { timeout: 20_000 };

describe('from a hundred links to twenty-five items, by the keyboard alone', () => {
  let workspace: Workspace;
  let launched: LaunchedApp;
  let page: LaunchedApp['page'];
  let server: WebServer;

  const region = () => page.getByRole('region', { name: 'Link inbox' });
  const grid = () => region().getByRole('grid', { name: 'Link inbox' });
  const progress = () => region().locator('.triage-progress-words').innerText();
  const entries = async () => {
    const read = (await callFrom(page, 'inbox.read')) as {
      readonly value: { readonly entries: readonly InboxEntry[] };
    };
    return read.value.entries;
  };
  /** What the row with the focus shows; null while another than `last` has not got it. */
  const row = (last: string) =>
    page.evaluate((before) => {
      const focused = document.activeElement;
      const key = focused?.getAttribute('data-key') ?? '';
      if (key === '' || key === before || !focused?.matches('.triage-row')) return null;
      return { key, text: focused.textContent ?? '' };
    }, last);
  const nextRow = async (last: string) => {
    await expect.poll(() => row(last), patience).not.toBeNull();
    return (await row(last)) ?? { key: '', text: '' };
  };

  async function start(): Promise<void> {
    launched = await launchApp({ workspace });
    page = launched.page;
    await page.getByRole('row', { name: 'First', exact: true }).waitFor();
  }
  async function openInbox(): Promise<void> {
    await page.keyboard.press('Control+Shift+l');
    await grid().locator('.triage-row').first().waitFor();
    // Until it is known what was sent before.
    await page.keyboard.press('/');
    await page.keyboard.type('tool-5');
    await grid().getByText('sent in #1').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await grid().locator('.triage-row:focus').waitFor();
  }
  /** Decides what the focused row is about until `enough`; every other kept one gets a section by hand. */
  async function decide(enough: (kept: number, decided: number) => boolean): Promise<void> {
    let last = '';
    for (let turn = 0; ; turn += 1) {
      const [, decided = 0, kept = 0] = /(\d+) of \d+ decided, (\d+) kept/u
        .exec(await progress())
        ?.map(Number) ?? [0, 0, 0];
      if (enough(kept, decided)) return;
      const { key, text } = await nextRow(last);
      last = key;
      const isSent = text.includes('sent in #');
      // What the kill left in the issue is only to be called kept.
      const isThere = text.includes('in this issue');
      const isKept = isThere || (!isSent && kept < wanted && turn % 3 === 0);
      if (isKept && turn % 2 === 0) await page.keyboard.press(turn % 4 === 0 ? '1' : '2');
      await page.keyboard.press(isKept ? 'Enter' : turn % 5 === 0 && !isSent ? 'l' : 'x');
      await expect.poll(progress, patience).toMatch(new RegExp(`^${decided + 1} of`, 'u'));
    }
  }

  beforeAll(async () => {
    server = await startWebServer(pages);
    const { port, close } = await startWebServer({});
    await close();
    const feeds = ['news.xml', 'dead.xml', 'endless.xml', 'code.xml'].map(
      (name) => `${server.url}/${name}`,
    );
    const list = [`http://127.0.0.1:${port}/refused.xml`, ...feeds].map(
      (each) => `    - ${each}\n`,
    );
    workspace = await makeWorkspace({
      ...files,
      'galley.yaml': `inbox:\n  feeds:\n${list.join('')}`,
      'bomb.opml': bomb,
    });
    await start();
  });
  afterAll(async () => {
    await launched.close();
    await server.close();
    await workspace.remove();
  });

  test('a key polls the feeds: dead ones and one that never ends do not keep the others', async () => {
    await launched.app.evaluate(
      ({ dialog }, path) => {
        // The system's own questions: yes to feeds of this network, and the OPML file.
        dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
      },
      join(workspace.library, 'bomb.opml'),
    );
    await page.keyboard.press('Control+Shift+l');
    await region().getByText('No links yet').waitFor();
    await page.keyboard.press('p');
    await expect.poll(progress, patience).toBe(`0 of ${candidates} decided, 0 kept`);
    await page.getByText('3 feeds could not be read').waitFor();
    const imported = await callFrom(page, 'feeds.import');
    expect(imported).toMatchObject({ ok: false, error: { code: 'feeds/not-opml' } });
    await page.keyboard.press('Control+Shift+l');
    await openInbox();
  });

  test('what came twice is there once, what was sent before says so', async () => {
    await expect.poll(progress).toBe(`0 of ${candidates} decided, 0 kept`);
    await expect.poll(() => grid().getByText('sent in #1').count()).toBe(2);
  });

  test('a kill in the middle of keeping loses nothing', async () => {
    await decide((kept) => kept >= 8);
    const before = await progress();
    // What is shown is written a moment later.
    const shownDecided = Number(/^\d+/u.exec(before)?.[0]);
    await expect
      .poll(async () => (await entries()).filter(isDecided).length, patience)
      .toBe(shownDecided);
    await nextRow('');
    for (;;) {
      const { text } = await nextRow('');
      if (!text.includes('sent in #')) break;
      await page.keyboard.press('j');
    }
    await page.keyboard.press('Enter');
    await launched.kill();
    await start();
    await openInbox();
    const [, decided = 0] = /^(\d+) of/u.exec(before) ?? [];
    await expect
      .poll(progress)
      .toMatch(
        new RegExp(
          `^(?:${decided}|${Number(decided) + 1}) of ${candidates} decided, (?:8|9) kept$`,
          'u',
        ),
      );
    const read = await entries();
    expect(read).toHaveLength(candidates);
    await page.keyboard.press('Control+s');
    const text = await savedText();
    for (const { url } of read.filter(({ state }) => state === 'kept')) {
      expect(placesOf(text, url)).toBe(1);
    }
  });

  test('and in the end the items stand in their sections, each once, numbered from 1', async () => {
    await decide((kept, decided) => kept >= wanted && decided >= 90);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('x');
    await expect
      .poll(progress, patience)
      .toMatch(new RegExp(`^${candidates} of ${candidates} decided`, 'u'));
    // Though no row is left, the keys go on working.
    await page.keyboard.press('u');
    await expect.poll(progress, patience).not.toMatch(new RegExp(`^${candidates} of`, 'u'));
    await grid().locator('.triage-row:focus').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('x');
    await expect
      .poll(progress, patience)
      .toMatch(new RegExp(`^${candidates} of ${candidates} decided`, 'u'));
    await page.keyboard.press('Control+s');
    const text = await savedText();
    await expect
      .poll(async () => (await entries()).filter(isKeptEntry).length, patience)
      .toBe(wanted);
    const read = await entries();
    const kept = read.filter(isKeptEntry);
    expect(kept.map(({ url }) => placesOf(text, url))).toEqual(kept.map(() => 1));
    const { sections } = parseIssue(text);
    expect(sections.flatMap(({ items }) => items)).toHaveLength(wanted + 2);
    for (const { items } of sections) {
      expect(items.map(({ number }) => number)).toEqual(items.map((_, index) => index + 1));
    }
    const others = read.filter(({ state }) => state !== 'kept');
    expect(others.filter(({ url }) => placesOf(text, url) > 0)).toEqual([]);
    expect(launched.pageErrors).toEqual([]);
  });

  async function savedText(): Promise<string> {
    await page.getByRole('group', { name: 'Status bar' }).getByText('Saved').waitFor();
    return readFile(join(workspace.library, '2026-08-14.md'), 'utf8');
  }
});

function isDecided({ state }: InboxEntry): boolean {
  return state !== 'new';
}

function isKeptEntry({ state }: InboxEntry): boolean {
  return state === 'kept';
}

/** How many items of an issue lead to a page. */
function placesOf(text: string, url: string): number {
  const items = parseIssue(text).sections.flatMap((section) => section.items);
  return items.filter((item) => canonicalUrl(item.url ?? '') === canonicalUrl(url)).length;
}
