import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';

const issue = (number: number) => `# Weekly #${number}: Letter ${number}\n\n## Articles\n\nwords\n`;

let launched: LaunchedApp;
let page: LaunchedApp['page'];
const library = () => launched.workspace.library;
const rows = () => page.getByRole('listbox', { name: 'Issues' }).getByRole('option');
const banner = () => page.getByText('The folder of this library cannot be read any more');

beforeAll(async () => {
  launched = await launchApp({ files: { '1.md': issue(1), '2024/第 2 期 #2.md': issue(2) } });
  page = launched.page;
  await page.getByRole('textbox', { name: 'Issue Markdown' }).waitFor();
});
afterAll(() => launched.close());

test('a folder that goes is told of, its list stays, and what is typed is saved once it is back', async () => {
  await expect.poll(() => rows().count()).toBe(2);
  await rename(library(), `${library()}-away`);
  await banner().waitFor();
  await expect.poll(() => rows().count()).toBe(2);
  await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Typed meanwhile.');
  await rename(`${library()}-away`, library());
  await banner().waitFor({ state: 'detached', timeout: 15_000 });
  await page.keyboard.press('Control+s');
  const path = join(library(), '2024', '第 2 期 #2.md');
  await expect.poll(() => readFile(path, 'utf8')).toBe(`${issue(2)}Typed meanwhile.`);
});

test('another library in its place is the one that is listed', async () => {
  const other = `${library()}-other`;
  await mkdir(other);
  await writeFile(join(other, '7.md'), issue(7));
  await writeFile(join(other, '8.md'), issue(8));
  await writeFile(join(other, '9.md'), issue(9));
  await rename(library(), `${library()}-old`);
  await rename(other, library());
  await page.getByRole('option', { name: /Letter 9/ }).waitFor({ timeout: 15_000 });
  await expect.poll(() => rows().count()).toBe(3);
  const kept = join(`${library()}-old`, '2024', '第 2 期 #2.md');
  expect(await readFile(kept, 'utf8')).toBe(`${issue(2)}Typed meanwhile.`);
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Issue Markdown' }).textContent())
    .toContain('Typed meanwhile.');
});
