import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { runGalley } from '../support/run-galley.ts';
import { makeWorkspace } from '../support/workspace.ts';
import { runCommand } from '../support/run-command.ts';

interface Line {
  readonly url: string;
  readonly title?: string;
  readonly note?: string;
  readonly source: string;
}

function address(values: Readonly<Record<string, string>>): string {
  return `galley://add?${new URLSearchParams(values).toString()}`;
}

describe('the ways into the link inbox', () => {
  let launched: LaunchedApp;
  let page: LaunchedApp['page'];
  const toast = (words: string) => page.getByRole('alertdialog').filter({ hasText: words });
  const inboxFile = () => join(launched.workspace.library, 'inbox.jsonl');
  const lines = async (): Promise<readonly Line[]> => {
    const text = await readFile(inboxFile(), 'utf8').catch(() => '');
    const written = text.split('\n').filter((line) => line !== '');
    return written.map((line) => JSON.parse(line) as Line);
  };
  const urls = async () => (await lines()).map(({ url }) => url);
  const library = () => page.getByRole('navigation', { name: 'Library' });

  beforeAll(async () => {
    launched = await launchApp({
      files: {
        'galley.yaml': 'inbox:\n  watch: from-phone.txt\n',
        '2026-08-07.md': '# Weekly #7\n\n## Tools\n\n1. [A tool](https://example.org/tool)\n',
      },
    });
    page = launched.page;
    await page.getByRole('textbox', { name: 'Issue Markdown' }).waitFor();
  });
  afterAll(() => launched.close());

  test('the clipboard, by a command, with an undo', async () => {
    await launched.app.evaluate(({ clipboard }) =>
      clipboard.writeText('- One: https://example.org/1\n- [Two](https://example.org/2)\n'),
    );
    await runCommand(page, 'Add links from the clipboard');
    await toast('2 links added').waitFor();
    await expect
      .poll(async () => (await lines()).map(({ title, source }) => [title, source]))
      .toEqual([
        ['One', 'paste'],
        ['Two', 'paste'],
      ]);
    await toast('2 links added').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(lines).toEqual([]);
  });

  test('a paste and a drop on the library', async () => {
    await launched.app.evaluate(({ clipboard }) => clipboard.writeText('https://example.org/3'));
    await library().getByRole('option').first().focus();
    await page.keyboard.press('Control+V');
    await expect.poll(urls).toEqual(['https://example.org/3']);

    const place = await library().boundingBox();
    const session = await launched.app.context().newCDPSession(page);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', {
        type,
        x: (place?.x ?? 0) + 100,
        y: (place?.y ?? 0) + 400,
        data: {
          items: [
            { mimeType: 'text/uri-list', data: 'https://example.org/4' },
            { mimeType: 'text/html', data: '<a href="https://example.org/4">A page</a>' },
          ],
          files: [],
          dragOperationsMask: 1,
        },
      });
    }
    await toast('A page').waitFor();
    await expect
      .poll(async () => (await lines()).at(-1))
      .toMatchObject({
        url: 'https://example.org/4',
        title: 'A page',
        source: 'drop',
      });
    await expect.poll(() => page.getByText('Drop to add').count()).toBe(0);
  });

  test('galley://add, handed over by a second start', async () => {
    const { workspace } = launched;
    const open = (values: Readonly<Record<string, string>>) =>
      launchApp({ workspace, library: null, args: [address(values)] });
    await expect(
      open({ url: 'https://example.org/5', title: 'From a browser', note: 'words' }),
    ).rejects.toThrow(/.+/);
    await toast('From a browser').waitFor();
    await expect
      .poll(async () => (await lines()).at(-1))
      .toMatchObject({
        url: 'https://example.org/5',
        note: 'words',
        source: 'browser',
      });
    await expect(open({ url: 'file:///etc/passwd' })).rejects.toThrow(/.+/);
    await toast('is no address of the web').waitFor();
    await expect.poll(urls).toHaveLength(3);
  });

  test('a line in the watched file, and the command line, while the window is open', async () => {
    await appendFile(join(launched.workspace.library, 'from-phone.txt'), 'https://example.org/6\n');
    await toast('Added to the link inbox: 6').or(toast('example.org')).first().waitFor();
    const heard = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          window.galley.on('inbox.changed', ({ entries }) => resolve(entries.length));
        }),
    );
    const args = ['add', 'https://example.org/7', '--library', launched.workspace.library];
    expect((await runGalley(args)).status).toBe(0);
    expect(await heard).toBe(5);
    await expect.poll(urls).toEqual([3, 4, 5, 6, 7].map((each) => `https://example.org/${each}`));
    expect(launched.pageErrors).toEqual([]);
  });

  test('I6: the window and programs that write at the same moment lose nothing', async () => {
    const before = await urls();
    const numbers = Array.from({ length: 8 }, (_, index) => index);
    const programs = numbers.map((each) =>
      runGalley(['add', `https://example.org/p${each}`, '--library', launched.workspace.library]),
    );
    const inWindow = page.evaluate(
      (all) =>
        Promise.all(
          all.map((each) => {
            const links = [{ url: `https://example.org/w${each}`, source: 'paste' }];
            return window.galley.call('inbox.add', { links });
          }),
        ),
      numbers,
    );
    expect((await Promise.all(programs)).map(({ status }) => status)).toEqual(numbers.map(() => 0));
    expect((await inWindow).map(({ ok }) => ok)).toEqual(numbers.map(() => true));
    const added = numbers.flatMap((each) => [
      `https://example.org/p${each}`,
      `https://example.org/w${each}`,
    ]);
    await expect
      .poll(async () => (await urls()).toSorted())
      .toEqual([...before, ...added].toSorted());
  });
});

test('a start by galley://add puts the link into the library, and a watched file outside asks once', async () => {
  const workspace = await makeWorkspace({
    'galley.yaml': 'inbox: { watch: ../phone.txt }\n',
    'a.md': '# One\n',
  });
  const phone = join(workspace.folder, 'phone.txt');
  await writeFile(phone, 'Read this https://example.org/phone\n');
  const args = [address({ url: 'https://example.org/cold', title: 'Cold start' }), '--library=/x'];
  const start = () => launchApp({ workspace, args });
  const launched = await start();
  const { app, page } = launched;
  const alert = (words: string) => page.getByRole('alertdialog').filter({ hasText: words });
  await app.evaluate(({ dialog }) => {
    Object.assign(dialog, { showMessageBox: () => Promise.resolve({ response: 1 }) });
  });
  await alert('Cold start').waitFor();
  expect(await readFile(join(workspace.library, 'inbox.jsonl'), 'utf8')).not.toContain('phone');
  await alert(phone).getByRole('button', { name: 'Decide…' }).click();
  await alert('Read this').waitFor();
  await launched.close();

  const again = await start();
  const ask = again.page.getByRole('alertdialog').filter({ hasText: phone });
  const known = again.page.getByRole('alertdialog').filter({ hasText: 'Already in the inbox' });
  await known.waitFor();
  await expect.poll(() => ask.count()).toBe(0);
  await again.close();
  await workspace.remove();
});
