import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launchApp } from '../support/launch-app.ts';
import { makeWorkspace } from '../support/workspace.ts';
import { mountSmallDisk } from './faults/small-disk.ts';

const issue = '# Weekly #1\n\nText.\n';
const shownMs = 20_000;

test('in the real window a full disk is named, the text stays, and is saved once there is room', async () => {
  const disk = mountSmallDisk('ext4');
  if (disk === null) {
    console.log('1 test of the window on a full disk was not run: it cannot be mounted here.');
    return;
  }
  const folder = disk.folder;
  const library = join(folder, 'library');
  mkdirSync(library);
  const path = join(library, 'one.md');
  writeFileSync(path, issue);
  const { userData, exports, remove } = await makeWorkspace();
  const launched = await launchApp({
    workspace: { folder, library, userData, exports, remove },
  });
  try {
    const { page } = launched;
    const status = page.getByRole('group', { name: 'Status bar' });
    const shown = (state: string) =>
      status.getByText(state, { exact: true }).waitFor({ timeout: shownMs });
    const editor = page.getByRole('textbox', { name: 'Issue Markdown' });
    await editor.getByText('Weekly').waitFor();
    disk.leaveFree(0);
    await editor.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('a line that needs room\n'.repeat(200));
    await page.keyboard.press('Control+s');
    await page.getByRole('alertdialog').getByText(/full/).first().waitFor({ timeout: shownMs });
    await shown('Not saved');
    expect(readFileSync(path, 'utf8')).toBe(issue);
    expect(readdirSync(library)).toEqual(['one.md']);
    expect(await editor.innerText()).toContain('a line that needs room');

    disk.empty();
    await page.keyboard.press('Control+s');
    await shown('Saved');
    expect(readFileSync(path, 'utf8')).toBe(`${'a line that needs room\n'.repeat(200)}${issue}`);
  } finally {
    await launched.close();
    await remove();
    disk.remove();
  }
});
