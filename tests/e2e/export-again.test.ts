import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { runCommand } from '../support/run-command.ts';
import { englishReadme, madeUpIssue } from '../support/made-up-archive.ts';

const fileName = '2024-01-27-weekly.md';
const issue = madeUpIssue({
  language: 'en',
  number: 4,
  title: 'Spring Tide',
  counts: [5, 1, 2, 1],
});
const foreign = '# Spring Tide\n\nPublished by another tool.\n';
const replaceTitle = `Replace “${fileName}”?`;
const patchTitle = 'Change “README.md”?';

async function put(path: string, text: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

/** Exports into folders that hold something already; every export here is one of the real window. */
describe('exporting over what is there', () => {
  let launched: LaunchedApp;
  let page: LaunchedApp['page'];

  const dialog = (title: string) => page.getByRole('dialog', { name: title });
  const toast = () => page.getByRole('alertdialog');
  const press = (title: string, name: string) =>
    dialog(title).getByRole('button', { name, exact: true }).click();

  /** The system's dialog answers with this folder of the workspace from now on. */
  async function choose(name: string): Promise<string> {
    const folder = join(launched.workspace.exports, name);
    await mkdir(folder, { recursive: true });
    await launched.app.evaluate(({ dialog: system }, chosen) => {
      system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, folder);
    return folder;
  }

  /** Waits for what the export says when it is done, and puts it away. */
  async function isDone(words: RegExp): Promise<void> {
    const said = toast().filter({ hasText: words });
    await said.waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await said.getByRole('button', { name: 'Dismiss' }).click();
    await said.waitFor({ state: 'detached' });
  }

  beforeAll(async () => {
    launched = await launchApp({ files: { [fileName]: issue }, asksForExports: true });
    page = launched.page;
    await page.getByRole('row', { name: 'Entry 1' }).first().waitFor();
  });
  afterAll(() => launched.close());

  describe('with Markdown', () => {
    let path: string;
    beforeAll(async () => {
      path = await put(join(await choose('markdown'), fileName), foreign);
    });

    test('a file of another tool is asked about, with what differs', async () => {
      await runCommand(page, 'Export as Markdown');
      const box = dialog(replaceTitle);
      await box.waitFor();
      await box.getByText('There now').waitFor();
      await box.getByText('After the export').waitFor();
      await box.getByText('Published by another tool.').waitFor();
      await box.getByText('Kelp Weekly #4: Spring Tide').waitFor();
      for (const name of ['Keep what is there', 'Adopt what is there', 'Replace']) {
        await expect.poll(() => box.getByRole('button', { name, exact: true }).count()).toBe(1);
      }
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toBe('Keep what is there');
    });

    test('Escape leaves it as it is, and says so', async () => {
      await page.keyboard.press('Escape');
      await dialog(replaceTitle).waitFor({ state: 'detached' });
      await isDone(/The export to Markdown was given up: nothing was written\./);
      expect(await readFile(path, 'utf8')).toBe(foreign);
    });

    test('kept, it is as it was, is named, and is asked about again', async () => {
      await runCommand(page, 'Export as Markdown');
      await press(replaceTitle, 'Keep what is there');
      await isDone(/Left as it was: 2024-01-27-weekly\.md/);
      expect(await readFile(path, 'utf8')).toBe(foreign);
      await runCommand(page, 'Export as Markdown');
      await dialog(replaceTitle).waitFor();
    });

    test('adopted, it is as it was, and the next export replaces it without asking', async () => {
      await press(replaceTitle, 'Adopt what is there');
      await isDone(/^Not changed, and Galley’s to replace from now on: 2024-01-27-weekly\.md/);
      expect(await readFile(path, 'utf8')).toBe(foreign);
      await runCommand(page, 'Export as Markdown');
      await isDone(/Exported to Markdown/);
      expect(await readFile(path, 'utf8')).toBe(issue);
    });

    test('a file of ours that somebody changed is asked about again', async () => {
      await writeFile(path, `${issue}\nBy hand.\n`);
      await runCommand(page, 'Export as Markdown');
      await dialog(replaceTitle).getByText('By hand.').waitFor();
      await press(replaceTitle, 'Replace');
      await isDone(/Exported to Markdown/);
      expect(await readFile(path, 'utf8')).toBe(issue);
    });
  });

  test('a post of the blog is replaced once that is said, and then without asking', async () => {
    const path = await put(join(await choose('astro'), fileName), foreign);
    await runCommand(page, 'Export to Astro');
    await press(replaceTitle, 'Replace');
    await isDone(/Exported to Astro/);
    const post = await readFile(path, 'utf8');
    expect(post).toMatch(/^---\ntitle: /);
    await runCommand(page, 'Export to Astro');
    await isDone(/Exported to Astro/);
    expect(await readFile(path, 'utf8')).toBe(post);
  });

  describe('with a README on GitHub', () => {
    let readme: string;
    beforeAll(async () => {
      readme = await put(join(await choose('github'), 'README.md'), englishReadme);
    });
    beforeEach(() => runCommand(page, 'Export to GitHub'));

    test('what would change is shown first, and nothing changes without a yes', async () => {
      const box = dialog(patchTitle);
      await box.getByText('Issue 4: [Spring Tide]').waitFor();
      await expect
        .poll(() => box.getByRole('button', { name: 'Adopt what is there' }).count())
        .toBe(0);
      await press(patchTitle, 'Leave as it is');
      await isDone(/Left as it was: README\.md/);
      expect(await readFile(readme, 'utf8')).toBe(englishReadme);
    });

    test('said yes to, the issue is in the list and the totals', async () => {
      await press(patchTitle, 'Change it');
      await isDone(/Exported to GitHub/);
      const text = await readFile(readme, 'utf8');
      expect(text).toContain('- Issue 4: [Spring Tide](./docs/en/2024-01-27-weekly.md)');
      expect(text).toContain('| Total Issues | **4** |');
    });

    test('the second time there is nothing to say yes to', async () => {
      const before = await readFile(readme, 'utf8');
      await isDone(/Exported to GitHub/);
      expect(await readFile(readme, 'utf8')).toBe(before);
    });
  });

  test('nothing of it was an error in the window', () => {
    expect(launched.pageErrors).toEqual([]);
  });
});
