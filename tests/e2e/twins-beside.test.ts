import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';
import { runCommand } from '../support/run-command.ts';

const names = ['alpha', 'beta', 'gamma', 'delta'] as const;
const files = {
  '2026-07-18-weekly.md': issueOf('来信 #7', ['文章', '项目'], (name) => ({
    head: '、',
    title: `关于 ${name} 的一页`,
    about: '这一页讲的是怎样做事，写得很长也很仔细，值得慢慢读完再想一想，然后再读一遍。'.repeat(3),
  })),
  'en/2026-07-18-weekly.md': issueOf('Letters #7', ['Articles', 'Projects'], (name) => ({
    head: '. ',
    title: `A page on ${name}`,
    about:
      'This page tells how things are done, at length and with care, to be read slowly. '.repeat(4),
  })),
};

function issueOf(
  title: string,
  sections: readonly [string, string],
  write: (name: string) => {
    readonly head: string;
    readonly title: string;
    readonly about: string;
  },
): string {
  const item = (name: string, number: number): string => {
    const { head, title: link, about } = write(name);
    return `${number}${head}[${link}](https://pages.example/${name})\n\n${about.trim()}\n`;
  };
  const first = names.map((name, index) => item(name, index + 1)).join('\n');
  const second = ['tool', 'kit'].map((name, index) => item(name, index + 1)).join('\n');
  return `# ${title} (2026-07-18)\n\n## ${sections[0]}\n\n${first}\n## ${sections[1]}\n\n${second}`;
}

let workspace: Workspace;
let launched: LaunchedApp;
let page: Page;

const here = () => page.getByRole('textbox', { name: 'Issue Markdown' });
const there = () => page.getByRole('textbox', { name: 'Markdown of the other language' });
const bar = () => page.locator('.twin-bar');
const row = (name: string) =>
  page
    .getByRole('treegrid', { name: 'Outline' })
    .getByRole('row')
    .filter({ hasText: new RegExp(`\\b${name}\\b`, 'u') });

/** The pages that a text links, in order, as far as it is drawn. */
const pagesOf = (text: string): string =>
  [...text.matchAll(/pages\.example\/(\w+)/gu)].map(([, name]) => name).join(' ');
const shown = async (editor: ReturnType<typeof here>) =>
  pagesOf((await editor.innerText()).replaceAll('\n', ''));
const paths = { zh: '2026-07-18-weekly.md', en: 'en/2026-07-18-weekly.md' } as const;
const onDisk = (language: 'zh' | 'en') =>
  readFile(join(workspace.library, paths[language]), 'utf8');

async function until(read: () => Promise<string>, expected: string): Promise<void> {
  await expect.poll(read).toBe(expected);
}

async function start(): Promise<void> {
  launched = await launchApp({ workspace });
  ({ page } = launched);
  await page.setViewportSize({ width: 1600, height: 1400 });
  await here().waitFor();
  await here().getByText('来信').waitFor();
}

beforeAll(async () => {
  workspace = await makeWorkspace(files);
  await start();
  // Until the library is read nobody knows of the other language.
  await page.locator(`[data-part="${paths.en}"]`).waitFor();
});
afterAll(async () => {
  await launched.close();
  await workspace.remove();
});

const original = 'alpha beta gamma delta tool kit';

describe.sequential('the other language beside the issue', () => {
  test('while it is closed the same is offered, written to its file, and undone there too', async () => {
    await row('beta').click();
    await page.keyboard.press('Alt+ArrowUp');
    await bar().getByText('The English issue: do the same?').waitFor();
    await page.keyboard.press('Control+Alt+Enter');
    await until(async () => pagesOf(await onDisk('en')), 'beta alpha gamma delta tool kit');
    await here().focus();
    await page.keyboard.press('Control+Z');
    await until(() => onDisk('en'), files['en/2026-07-18-weekly.md']);
    await until(() => onDisk('zh'), files['2026-07-18-weekly.md']);
    await expect.poll(() => shown(here())).toBe(original);
  });

  test('a key shows it, and marks the counterpart of the item under the cursor', async () => {
    await page.keyboard.press('Control+Alt+B');
    await there().getByText('Letters').waitFor();
    await page.mouse.move(5, 5);
    await here().getByText('关于 gamma').click();
    await there().locator('.md-twin-counterpart').filter({ hasText: 'gamma' }).waitFor();
    await expect
      .poll(() => there().locator('.md-twin-counterpart', { hasText: 'alpha' }).count())
      .toBe(0);
  });

  test('not linked: a late move is offered, and done as one step of both', async () => {
    await row('delta').click();
    await page.keyboard.press('Alt+ArrowUp');
    await bar().getByText('“关于 delta 的一页”').waitFor();
    await expect.poll(() => shown(there())).toBe(original);
    await bar().getByRole('button', { name: 'Do it' }).click();
    await until(() => shown(there()), 'alpha beta delta gamma tool kit');
    await expect.poll(() => shown(here())).toBe('alpha beta delta gamma tool kit');
    await there().focus();
    await page.keyboard.press('Control+Z');
    await until(() => shown(here()), original);
    await expect.poll(() => shown(there())).toBe(original);
  });

  test('linked: a drag in the outline moves both, and one undo in either takes both back', async () => {
    await page.getByRole('button', { name: 'Arrange both languages together' }).click();
    await row('alpha').dragTo(row('delta'), { targetPosition: { x: 100, y: 25 } });
    await until(() => shown(there()), 'beta gamma delta alpha tool kit');
    await expect.poll(() => shown(here())).toBe('beta gamma delta alpha tool kit');
    await expect.poll(() => there().innerText()).toContain('4. [A page on alpha]');
    await here().focus();
    await page.keyboard.press('Control+Z');
    await until(() => shown(there()), original);
    await expect.poll(() => shown(here())).toBe(original);
    await page.keyboard.press('Control+Shift+Z');
    await until(() => shown(there()), 'beta gamma delta alpha tool kit');
    await there().focus();
    await page.keyboard.press('Control+Z');
    await until(() => shown(here()), original);
    await until(() => onDisk('en'), files['en/2026-07-18-weekly.md']);
    await until(() => onDisk('zh'), files['2026-07-18-weekly.md']);
  });

  test('linked the other way: what the keyboard moves in the English is moved in the Chinese', async () => {
    await there().getByText('A page on beta').click();
    await page.keyboard.press('Alt+ArrowDown');
    await until(() => shown(here()), 'alpha gamma beta delta tool kit');
    await page.keyboard.press('Control+Z');
    await until(() => shown(here()), original);
    await expect.poll(() => shown(there())).toBe(original);
  });

  test('what another program writes into it is taken in', async () => {
    const changed = files['en/2026-07-18-weekly.md'].replace('A page on kit', 'A page on kits');
    await writeFile(join(workspace.library, 'en/2026-07-18-weekly.md'), changed);
    await there().getByText('A page on kits').waitFor();
    await writeFile(
      join(workspace.library, 'en/2026-07-18-weekly.md'),
      files['en/2026-07-18-weekly.md'],
    );
    await there().getByText('A page on kits').waitFor({ state: 'detached' });
    await expect.poll(() => shown(there())).toBe(original);
  });

  test('killed in the middle of it, both languages come back as they were', async () => {
    await runCommand(page, 'Save by itself');
    await row('gamma').click();
    await page.keyboard.press('Alt+ArrowUp');
    await until(() => shown(there()), 'alpha gamma beta delta tool kit');
    await there().focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Not saved.');
    await there().getByText('Not saved.').waitFor();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await launched.kill();
    expect(pagesOf(await onDisk('en'))).toBe(original);

    await start();
    await there().getByText('Not saved.').waitFor();
    // An editor draws what is in sight, and the cursor is at the end.
    await until(() => shown(here()), 'alpha gamma beta delta tool kit');
    await until(() => shown(there()), 'alpha gamma beta delta tool kit');
    await here().focus();
    await page.keyboard.press('Control+Z');
    await until(() => shown(here()), original);
    await until(() => shown(there()), original);
    await there().getByText('Not saved.').waitFor();
    expect(launched.pageErrors).toEqual([]);
  });
});
