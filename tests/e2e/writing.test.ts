import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';

let launched: LaunchedApp;
let page: Page;

beforeAll(async () => {
  launched = await launchApp({ files: { '2026-07-03-weekly.md': '# Weekly #3\n' } });
  page = launched.page;
  await page.locator('.cm-content[contenteditable=true]').waitFor();
});
afterAll(() => launched.close());

const textbox = () => page.getByRole('textbox', { name: 'Issue Markdown' });
const lines = () =>
  page.locator('.cm-line').evaluateAll((all) => all.map((line) => line.textContent));

/** Begins with `text` and nothing else; the cursor is at its end. */
async function write(text: string): Promise<void> {
  await textbox().focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Pastes as the browser does it, without the system's clipboard, which other tests use as well. */
const paste = (content: Readonly<Record<string, string>>) =>
  textbox().evaluate((field, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, content);

test('Enter goes on with the list, renumbers what follows, and ends it', async () => {
  await write('1、one\n2、two');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(lines).toEqual(['1、one', '2、', '3、two']);
  await page.keyboard.press('Enter');
  await expect.poll(lines).toEqual(['1、one', '', '2、two']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(lines).toEqual(['1、one', '2、two']);
});

test('an address pasted over words links them, in one step, but not in code', async () => {
  const address = { 'text/plain': 'https://a.example/x_(y)' };
  await write('words');
  await page.keyboard.press('Shift+Home');
  await paste(address);
  await expect.poll(lines).toEqual(['[words](<https://a.example/x_(y)>)']);
  await page.keyboard.press('Control+z');
  await expect.poll(lines).toEqual(['words']);
  await write('`words`');
  await page.keyboard.press('Shift+Home');
  await paste(address);
  await expect.poll(lines).toEqual(['https://a.example/x_(y)']);
});

test('what another program formatted comes as Markdown, or plain when that is wanted', async () => {
  const html =
    '<h2>Head</h2><ol><li><a href="https://a.example/">One</a> is <b>bold</b></li><li>Two</li></ol><script>x</script>';
  await write('');
  await paste({ 'text/html': html, 'text/plain': 'plain' });
  await expect
    .poll(lines)
    .toEqual(['## Head', '', '1. [One](https://a.example/) is **bold**', '2. Two']);
  await write('');
  await paste({ 'text/plain': 'plain' });
  await expect.poll(lines).toEqual(['plain']);
});

test('several cursors type at once', async () => {
  await write('a cat, a dog');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+F2');
  await page.keyboard.type('b');
  await expect.poll(async () => (await lines())[0]?.startsWith('b c')).toBe(true);
  await expect.poll(async () => (await lines())[0]).not.toContain('a');
});

test('the menu of the text is the system’s, with the commands of the catalogue', async () => {
  await write('[One](https://a.example/)');
  await launched.app.evaluate(({ Menu }) => {
    Object.defineProperty(Menu.prototype, 'popup', {
      value(this: Electron.Menu) {
        const shown = this.items.map(({ id, role }) => id ?? role);
        Reflect.set(globalThis, 'shownMenu', shown);
      },
    });
  });
  await textbox().click({ button: 'right', position: { x: 60, y: 20 } });
  const shown = () => launched.app.evaluate(() => Reflect.get(globalThis, 'shownMenu') as unknown);
  await expect
    .poll(shown)
    .toEqual(expect.arrayContaining(['cut', 'link.open-here', 'format.bold']));
});
