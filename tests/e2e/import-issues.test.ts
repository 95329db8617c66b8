import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe-violations.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { redPng } from '../support/red-png.ts';
import { runCommand } from '../support/run-command.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { writeZip } from '../support/zip-writer.ts';

const head =
  'post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n';
const mine = '# Mine (2026-07-03)\n\n## Articles\n\n1、[One](https://a.example/1)\n\nGood.\n';

let launched: LaunchedApp;
let page: Page;
const dialog = () => page.getByRole('dialog', { name: 'Import issues' });
const button = (name: string | RegExp) => dialog().getByRole('button', { name });
const inLibrary = () =>
  readdirSync(launched.workspace.library).filter((name) => name !== 'galley.yaml');
const choosing = (paths: readonly string[]) =>
  launched.app.evaluate(({ dialog: system }, chosen) => {
    system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...chosen] });
  }, paths);

beforeAll(async () => {
  launched = await launchApp({ asksForExports: true, files: { '2026-07-03-weekly.md': mine } });
  page = launched.page;
  await page.locator('.cm-content[contenteditable=true]').waitFor();
});
afterAll(() => launched.close());

test('a Substack export is shown before it comes in, and is taken back as one step', async () => {
  const zip = join(tempFolder(), 'export.zip');
  writeFileSync(
    zip,
    writeZip([
      {
        path: 'posts.csv',
        content: `${head}1.one,2024-03-16T08:00:00.000Z,true,,newsletter,everyone,The first,,\n2.two,2024-03-23T08:00:00.000Z,true,,newsletter,everyone,The second,,\n3.gone,2024-03-30T08:00:00.000Z,true,,newsletter,everyone,Gone,,\n`,
      },
      { path: 'posts/1.one.html', content: '<p>Hello</p>' },
      { path: 'posts/2.two.html', content: '<p>Again</p>' },
    ]),
  );
  await choosing([zip]);
  await runCommand(page, 'Import issues');
  await button('Choose files…').click();
  await dialog().getByText('Left out: 1').waitFor();
  await dialog().getByText('Not taken: the export has no text for it.').waitFor();
  expect(inLibrary()).toEqual(['2026-07-03-weekly.md']);
  expect(await violations(page)).toEqual([]);
  await button('Import 2 issues').click();
  await dialog().getByText('2 issues imported.').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(inLibrary().toSorted()).toEqual([
    '2024-03-16-one.md',
    '2024-03-23-two.md',
    '2026-07-03-weekly.md',
  ]);
  await button('Undo').click();
  await dialog().getByText('2 issues are in the trash').waitFor();
  expect(inLibrary()).toEqual(['2026-07-03-weekly.md']);
  await button('Close').last().click();
  await dialog().waitFor({ state: 'detached' });
});

/** A folder of issues that all show one picture. */
function farFolder(count: number): string {
  const folder = tempFolder();
  mkdirSync(join(folder, 'far'));
  for (let number = 1; number <= count; number += 1) {
    writeFileSync(join(folder, 'far', `${number}.md`), `# Number ${number}\n\n![](red.png)\n`);
  }
  writeFileSync(join(folder, 'far', 'red.png'), redPng);
  return folder;
}

test('a folder that is cancelled leaves nothing behind, and a smaller one comes in', async () => {
  await choosing([farFolder(200)]);
  await runCommand(page, 'Import issues');
  await button('Choose a folder…').click();
  await button('Import 200 issues').click();
  await dialog()
    .getByText(/^Importing: [1-9]\d* of 201$/)
    .waitFor();
  await button('Cancel').click();
  await button('Import 200 issues').and(page.locator(':enabled')).waitFor();
  expect(inLibrary()).toEqual(['2026-07-03-weekly.md']);
  await choosing([farFolder(2)]);
  await button('Choose a folder…').click();
  await button('Import 2 issues').click();
  await dialog().getByText('2 issues and 1 picture imported.').waitFor();
  expect(readdirSync(join(launched.workspace.library, 'far'))).toHaveLength(3);
  await button('Open the first').click();
  await page.locator('.cm-content').getByText('Number 1').first().waitFor();
});

test('the feeds are written once something tells where the issues are', async () => {
  const out = tempFolder();
  await choosing([out]);
  await runCommand(page, 'Write the library’s feeds');
  const toasts = page.getByRole('alertdialog');
  await toasts.getByText(/Nothing tells where this library’s issues can be read/).waitFor();
  await toasts.getByRole('button', { name: 'Channels…' }).waitFor();
  writeFileSync(
    join(launched.workspace.library, 'galley.yaml'),
    'feed:\n  posts: https://example.org/{stem}\n',
  );
  await runCommand(page, 'Write the library’s feeds');
  await toasts
    .getByText(/ written, with 1 issue$/)
    .first()
    .waitFor();
  await toasts.getByRole('button', { name: 'Reveal in folder' }).waitFor();
  const names = readdirSync(out);
  expect(names).toHaveLength(3);
  for (const name of names) {
    expect(readFileSync(join(out, name), 'utf8')).toContain(
      'https://example.org/2026-07-03-weekly',
    );
  }
  expect(existsSync(join(launched.workspace.library, names[0] ?? ''))).toBe(false);
});
