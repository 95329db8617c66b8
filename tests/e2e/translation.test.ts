import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readClipboard } from '../../scripts/read-clipboard.mjs';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';

const zh = `# 周刊 #7

## 文章

1、[第一篇文章](https://one.example/)

这里有足够多的汉字，可以看出这一期用的是哪一种语言。

2、[第二篇文章](https://two.example/)

第二篇文章的介绍也写了足够多的汉字。

## 项目

1、[三号项目](https://three.example/)

三号项目的介绍，它有很多用处。（star 3.2K）
`;
const en = `# Weekly #7

## Articles

1. [The first article](https://one.example/)

Here are words enough to tell in which language this is written.

## Projects

1. [Project three](https://three.example/)

About project three, which serves many purposes. (star 3.3K)
`;

let launched: LaunchedApp;
let page: Page;
let list: Locator;

const source = () => page.getByRole('textbox', { name: 'Issue Markdown' });
const beside = () => page.getByRole('textbox', { name: /other language/iu });
const row = (name: RegExp) => list.getByRole('row', { name });
const english = () => readFile(join(launched.workspace.library, 'en/2026-08-07-weekly.md'), 'utf8');
const records = () => readFile(join(launched.workspace.library, 'translations.jsonl'), 'utf8');

async function run(command: string): Promise<void> {
  await page.keyboard.press('Control+Shift+p');
  await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
  await page.keyboard.type(command);
  await page
    .getByRole('option', { name: new RegExp(`^${command}`, 'u') })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
}

async function setClipboard(text: string): Promise<void> {
  await launched.app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
}

beforeAll(async () => {
  launched = await launchApp({
    files: {
      '2026-08-07-weekly.md': zh,
      'en/2026-08-07-weekly.md': en,
      'galley.yaml':
        'translation:\n  instructions: Be brief.\n  glossary:\n    文章: article\n    周刊: weekly\n',
    },
  });
  page = launched.page;
  list = page.getByRole('grid', { name: 'Translation' });
  await source().focus();
});
afterAll(() => launched.close());

test('what is missing and what differs is counted, marked and listed', async () => {
  await page.getByRole('button', { name: /^Translation: 1 missing · 1 difference$/u }).click();
  await row(/^Missing: 第二篇文章\. Not in the other language, line 9$/u).waitFor();
  await row(/^Differs: 三号项目\. The stars differ/u).waitFor();
  const outline = page.getByRole('treegrid', { name: 'Outline' });
  await outline
    .getByRole('row', { name: '第二篇文章' })
    .getByRole('button', { name: 'Translation: 1 missing' })
    .waitFor();
  await expect.poll(() => list.getByRole('row').count()).toBe(2);
});

test('one click leads to the place on the other side, which opens beside', async () => {
  await row(/^Differs/u)
    .getByRole('button', { name: /^Go there/u })
    .click();
  await beside().waitFor();
  await expect.poll(() => beside().evaluate((node) => node === document.activeElement)).toBe(true);
});

test('what differs is taken from the source, as one undo step of the translation', async () => {
  await row(/^Differs/u)
    .getByRole('button', { name: /^Take from the source/u })
    .click();
  await expect.poll(english).toContain('(star 3.2K)');
  await beside().focus();
  await page.keyboard.press('Control+z');
  await expect.poll(english).toBe(en);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(english).toBe(en.replace('3.3K', '3.2K'));
});

test('a prompt holds what is missing, with the library’s instructions and glossary', async () => {
  await page.getByRole('button', { name: 'Copy 1 missing or stale for translation' }).click();
  await page.getByText('1 item is on the clipboard').waitFor();
  const { text } = await readClipboard(launched.app);
  expect(text).toContain('from Chinese into natural, concise English');
  expect(text).toContain('Be brief.');
  expect(text).toContain('- 文章 → article');
  expect(text).not.toContain('周刊 →');
  expect(text).toMatch(
    /@@ [0-9a-f]{6}-[0-9a-f]{4} @@\n\n\[第二篇文章\]\(https:\/\/two\.example\/\)/u,
  );
  expect(text).not.toContain('第一篇');
});

test('an answer with one address changed is refused with the reason', async () => {
  const { text: prompt } = await readClipboard(launched.app);
  const [mark = ''] = /@@ [0-9a-f]{6}-[0-9a-f]{4} @@/u.exec(prompt) ?? [];
  await setClipboard(
    `Sure, here you are:\n\n${mark}\n\n[The second article](https://two.example/changed)\n\nAbout the second.\n`,
  );
  await page.getByRole('button', { name: 'Paste translation' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take over the translation' });
  await dialog
    .getByText('The address changed: https://two.example/ became https://two.example/changed')
    .waitFor();
  await dialog.getByText('0 items can be taken, 1 refused').waitFor();
  await expect.poll(() => dialog.getByRole('button', { name: /^Take/u }).isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(english).toBe(en.replace('3.3K', '3.2K'));
});

test('a right one is shown as a difference and taken as one undo step', async () => {
  await setClipboard(
    '[The second article](https://two.example/)\n\nAbout the second article.\n\nI hope this helps!',
  );
  await page.getByRole('button', { name: 'Paste translation' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take over the translation' });
  await dialog.getByText('1 item can be taken').waitFor();
  await dialog.getByRole('button', { name: 'Take 1 item' }).click();
  await page.getByText('1 translation is in place.').waitFor();
  const whole = en
    .replace('3.3K', '3.2K')
    .replace(
      '\n## Projects',
      '\n2. [The second article](https://two.example/)\n\nAbout the second article.\n\n## Projects',
    );
  await expect.poll(english).toBe(whole);
  await page.getByRole('button', { name: /^Translation: Translation in order$/u }).waitFor();
  await expect.poll(records).toContain('"item":"https://two.example"');
  await beside().focus();
  await page.keyboard.press('Control+z');
  await expect.poll(english).not.toContain('two.example');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(english).toBe(whole);
});

test('a changed source makes its translation stale until that is said to be up to date', async () => {
  await source().focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('另外还有一句。');
  await page.keyboard.press('Control+s');
  await row(/^Stale: 三号项目/u).waitFor();
  await expect.poll(records).toContain('"item":"https://three.example"');
  await row(/^Stale/u)
    .getByRole('button', { name: /^Is up to date/u })
    .click();
  await page.getByRole('button', { name: /^Translation: Translation in order$/u }).waitFor();
});

test('the release desk counts, too', async () => {
  await run('Release desk');
  await page
    .getByRole('group', { name: 'Translation' })
    .getByText('Translation in order')
    .waitFor();
  expect(launched.pageErrors).toEqual([]);
});

describe('the library’s own command', () => {
  let own: LaunchedApp;
  const asked = () => own.app.evaluate(() => (globalThis as { asked?: number }).asked ?? 0);
  const answerWith = (response: number) =>
    own.app.evaluate(({ dialog }, given) => {
      const world = globalThis as { asked?: number };
      Object.assign(dialog, {
        showMessageBox: () => {
          world.asked = (world.asked ?? 0) + 1;
          return Promise.resolve({ response: given, checkboxChecked: false });
        },
      });
    }, response);

  beforeAll(async () => {
    own = await launchApp({
      files: {
        '2026-08-07-weekly.md': zh,
        'en/2026-08-07-weekly.md': en,
        'translate.mjs':
          "import { writeFileSync } from 'node:fs';\nlet all = '';\nfor await (const part of process.stdin) all += part;\nwriteFileSync(new URL('ran', import.meta.url), all);\nconsole.log(all.slice(all.lastIndexOf('@@ ', all.lastIndexOf('@@ end') - 5) - 16).replace('第二篇文章]', 'The second article]').replace(/第二篇文章的.*/u, 'About the second article.'));\n",
        'galley.yaml': `translation:\n  command: '"${process.execPath}" "{library}/translate.mjs"'\n`,
      },
    });
    await own.page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
    await own.page.getByRole('button', { name: 'Translation: 1 missing · 1 difference' }).click();
  });
  afterAll(() => own.close());

  const translate = () =>
    own.page.getByRole('button', { name: 'Translate 1 missing or stale' }).click();
  const ran = () => readFile(join(own.workspace.library, 'ran'), 'utf8').catch(() => null);

  test('without a yes it does not run', async () => {
    await answerWith(0);
    await translate();
    await expect.poll(asked).toBe(1);
    await own.page.getByRole('button', { name: 'Translate 1 missing or stale' }).waitFor();
    await expect.poll(ran).toBe(null);
  });

  test('with one it gets the prompt, and what it answers is shown to be taken', async () => {
    await answerWith(1);
    await translate();
    const dialog = own.page.getByRole('dialog', { name: 'Take over the translation' });
    await dialog.getByText('1 item can be taken').waitFor();
    expect(await asked()).toBe(2);
    await expect.poll(ran).toContain('[第二篇文章](https://two.example/)');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  test('it is asked for once', async () => {
    await translate();
    await own.page.getByRole('dialog', { name: 'Take over the translation' }).waitFor();
    expect(await asked()).toBe(2);
  });
});
