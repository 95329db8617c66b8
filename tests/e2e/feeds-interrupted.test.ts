import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { runCommand } from '../support/run-command.ts';
import { startWebServer, type WebServer } from '../support/web-server.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const feed = (title: string, ...links: readonly string[]) =>
  `<rss version="2.0"><channel><title>${title}</title>${links.map((link) => `<item><link>${link}</link></item>`).join('')}</channel></rss>`;

let server: WebServer;
let workspace: Workspace;
let launched: LaunchedApp;
/** The second feed says nothing until the test lets it. */
let isSilent = true;

const inDialog = () => launched.page.getByRole('dialog', { name: 'Feeds of this library' });
async function openFeeds(): Promise<void> {
  await launched.page.getByRole('textbox', { name: 'Issue Markdown' }).waitFor();
  await runCommand(launched.page, 'Feeds…');
  await inDialog().waitFor();
}
const inbox = async () => {
  const text = await readFile(join(workspace.library, 'inbox.jsonl'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { url: string; title?: string; note?: string });
};

const issueWith = (...paths: readonly string[]) =>
  `# Weekly #1 (2026-11-20)\n\n## Tools\n\n${paths.map((path, index) => `${index + 1}. [A page](${server.url}${path})\n`).join('')}`;
const pathsAsked = () => server.asked.map(({ path }) => path);
/** The addresses of which the answer is written down. */
const linksKnown = async () => {
  const text = await readFile(join(workspace.userData, 'link-checks.json'), 'utf8').catch(
    () => '{}',
  );
  return Object.keys(JSON.parse(text) as object);
};

beforeAll(async () => {
  server = await startWebServer({
    '/quick.xml': (_, response) => response.end(feed('Quick', `${server.url}/essay`)),
    '/slow.xml': (_, response) => {
      if (!isSilent) response.end(feed('Slow', 'https://stories.example/2'));
    },
    '/answered': 'a page',
    '/held': (_, response) => {
      if (!isSilent) response.end('a page');
    },
    '/essay': '<title>On ink</title><meta name="author" content="Ada Bold">',
  });
  workspace = await makeWorkspace({
    'a.md': issueWith('/answered', '/held'),
    'galley.yaml': `inbox:\n  feeds:\n    - ${server.url}/quick.xml\n    - ${server.url}/slow.xml\n`,
  });
  launched = await launchApp({ workspace });
});
afterAll(async () => {
  await launched.close();
  await server.close();
  await workspace.remove();
});

test('a poll that is killed in the middle loses nothing, and goes on only when it is told to', async () => {
  await launched.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
  });
  await openFeeds();
  await inDialog().getByRole('button', { name: 'Poll all' }).click();
  await inDialog().getByText('1 new.').waitFor();
  await inDialog().getByText('Being asked').waitFor();
  // The addresses of the issue are in the same queue: one has its answer, the other has none yet.
  await launched.page.keyboard.press('Escape');
  await runCommand(launched.page, 'Check links on the web…');
  await expect.poll(() => pathsAsked()).toContain('/held');
  await expect.poll(linksKnown).toEqual([`${server.url}/answered`]);
  const ended = new Promise((resolve) => launched.app.process().once('exit', resolve));
  launched.app.process().kill('SIGKILL');
  await ended;

  isSilent = false;
  // What waits is asked for though the issue does not link it any more.
  await writeFile(join(workspace.library, 'a.md'), issueWith('/answered'));
  const before = server.asked.length;
  launched = await launchApp({ workspace });
  await openFeeds();
  await inDialog().getByText('One feed still to be fetched.').waitFor();
  expect(server.asked).toHaveLength(before);
  await inDialog().getByRole('button', { name: 'Continue' }).click();
  await inDialog().getByText('1 new.').nth(1).waitFor();
  expect(server.asked.slice(before).map(({ path }) => path)).toEqual(['/slow.xml']);
  const entries = await inbox();
  expect(entries.map(({ url }) => url)).toEqual([
    `${server.url}/essay`,
    'https://stories.example/2',
  ]);
  await inDialog().getByText('still to be fetched').waitFor({ state: 'detached' });
  await launched.page.keyboard.press('Escape');
});

test('a look at links that was killed in the middle asks again only what had no answer', async () => {
  const before = server.asked.length;
  await runCommand(launched.page, 'Check links on the web…');
  await launched.page.getByText(/^1 link looked at/).waitFor();
  expect(pathsAsked().slice(before)).toEqual(['/held']);
  await expect
    .poll(async () => (await linksKnown()).toSorted())
    .toEqual([`${server.url}/answered`, `${server.url}/held`]);
});

test('the facts of a link in the inbox fill what is empty', async () => {
  await launched.page.keyboard.press('Control+Shift+L');
  await launched.page.getByText('/essay').first().click();
  await launched.page.getByRole('button', { name: 'Get the facts', exact: true }).click();
  await launched.page.getByText('The facts of one link came.').waitFor();
  const [essay] = await inbox();
  expect([essay?.title, essay?.note]).toEqual(['On ink', 'Ada Bold']);
});
