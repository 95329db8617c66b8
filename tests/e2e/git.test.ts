import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blogWithRemote, filesOf, git, put } from '../support/git-repository.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const issue = `# Field Notes #7: 周刊 (2026-08-22)

## Articles

1. [One article](https://example.com/one)

About one.
`;
const post = 'src/pages/posts/2026-08-22-weekly.md';

describe('repositories in the window', () => {
  let launched: LaunchedApp;
  let workspace: Workspace;
  let page: Page;
  let desk: Locator;
  let blog: string;
  let remote: string;

  const ran = () => join(workspace.folder, 'ran');
  const asked = () =>
    launched.app.evaluate(() => (globalThis as { asked?: readonly string[] }).asked ?? []);
  const dialog = () => page.getByRole('dialog');

  beforeAll(async () => {
    workspace = await makeWorkspace({
      '2026-08-22-weekly.md': issue,
      'galley.yaml':
        'channels:\n  - name: blog\n    target: astro\n    folder: ../blog/src/pages/posts\n',
    });
    ({ blog, remote } = blogWithRemote(workspace.folder));
    git(workspace.library, 'init', '--quiet', '-b', 'drafts');
    for (const hook of ['pre-commit', 'commit-msg', 'post-commit', 'pre-push']) {
      const path = put(blog, `.git/hooks/${hook}`, `#!/bin/sh\ntouch '${ran()}'\n`);
      chmodSync(path, 0o755);
    }
    const program = put(workspace.folder, 'program', `#!/bin/sh\ntouch '${ran()}'\n`);
    chmodSync(program, 0o755);
    git(blog, 'config', 'core.fsmonitor', program);
    git(blog, 'config', 'filter.evil.clean', program);
    put(blog, '.gitattributes', '*.txt filter=evil\n');
    put(blog, 'README.md', 'Changed by hand.\n');
    launched = await launchApp({ workspace, asksForExports: true });
    page = launched.page;
    await launched.app.evaluate(({ dialog: system }) => {
      const questions: string[] = [];
      Object.assign(globalThis, { asked: questions });
      system.showMessageBox = (...args: unknown[]) => {
        questions.push((args.at(-1) as { message: string }).message);
        return Promise.resolve({ response: 1, checkboxChecked: false });
      };
    });
    await page.getByRole('row', { name: 'One article' }).waitFor();
    await page.keyboard.press('Control+Shift+e');
    desk = page.getByRole('region', { name: 'Release desk' });
  });
  afterAll(async () => {
    await launched.close();
    await workspace.remove();
  });

  test('the library’s own state stands in the status bar, without a question', async () => {
    const state = page.getByRole('button', { name: /^Git, library: drafts · no commits yet/ });
    await state.waitFor();
    expect(await asked()).toEqual([]);
  });

  test('what an export wrote is committed and pushed, and nothing else', async () => {
    await desk.getByRole('button', { name: 'Export to blog', exact: true }).click();
    await desk.getByText(/^main · 1 exported file to commit · /).waitFor();
    await desk.getByRole('button', { name: 'Commit and push… blog' }).click();
    const files = dialog().getByRole('list', { name: 'Files to commit' }).getByRole('listitem');
    await files.first().waitFor();
    await expect.poll(() => files.allInnerTexts()).toEqual([expect.stringContaining(post)]);
    await dialog()
      .getByText(/Set in this repository and not used here: .*hooks\/pre-commit/)
      .waitFor();
    const message = dialog().getByRole('textbox', { name: 'Message' });
    await expect.poll(() => message.inputValue()).toBe('Publish Field Notes #7: 周刊 (2026-08-22)');
    await message.fill('Field Notes #7');
    await dialog().getByRole('button', { name: 'Commit and push' }).click();
    await page
      .getByText(/^1 file committed \([\da-f]{7}\) and pushed to origin\/main\.$/)
      .waitFor();
    expect(await asked()).toEqual([
      expect.stringContaining('May the channel “blog” write into'),
      `May Galley commit to the repository “${blog}” and push it?`,
    ]);
    expect(filesOf(remote, 'main')).toEqual(['README.md', post]);
    expect(git(remote, 'show', 'main:README.md')).toBe('A blog.');
    expect(git(remote, 'log', '-1', '--format=%an: %s', 'main')).toBe('Ann Editor: Field Notes #7');
    expect(existsSync(ran())).toBe(false);
    await desk.getByText(/^main · up to date · 2 changes$/).waitFor();
  });

  test('a rejected push says what to do, and goes through after that', async () => {
    const other = join(workspace.folder, 'other');
    git(workspace.folder, 'clone', '--quiet', remote, other);
    writeFileSync(join(other, 'theirs.md'), 'theirs\n');
    git(other, 'add', '.');
    git(other, 'commit', '--quiet', '-m', 'Theirs');
    git(other, 'push', '--quiet');
    const off = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=none'];
    git(blog, ...off, 'commit', '--quiet', '--allow-empty', '-m', 'By hand');
    await page.getByRole('button', { name: /^Git, library/ }).click();
    await desk.getByRole('button', { name: 'Push… blog' }).click();
    await dialog().getByText('1 earlier commit goes along.').waitFor();
    await dialog().getByRole('button', { name: 'Push', exact: true }).click();
    await dialog()
      .getByRole('alert')
      .getByText(/^The push was rejected: “main” has commits/)
      .waitFor();
    git(blog, ...off, 'pull', '--quiet', '--rebase', '--autostash');
    await dialog().getByRole('button', { name: 'Push', exact: true }).click();
    await page.getByText('Pushed to origin/main.').waitFor();
    expect(filesOf(remote, 'main')).toEqual(['README.md', post, 'theirs.md']);
    expect(await asked()).toHaveLength(2);
    expect(existsSync(ran())).toBe(false);
    expect(launched.pageErrors).toEqual([]);
  });
});
