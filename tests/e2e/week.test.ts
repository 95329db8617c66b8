import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translatorFor } from '#core/messages/translator.ts';
import { readClipboard } from '../../scripts/read-clipboard.mjs';
import { focusIn } from '../support/focus-in.ts';
import { keyboardOf, type Keyboard } from '../support/keyboard.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { pictureLanguage, takePicture } from '../support/manual-pictures.ts';
import { startWebServer, type WebServer } from '../support/web-server.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';
import { chosen, titlesIn, translated } from './week.items.ts';
import { feedOf, file, issueTitle, linksOf, otherLanguage, weekLibrary } from './week.library.ts';
import { patience, weekWindow, type WeekWindow } from './week.window.ts';

const language = pictureLanguage();
const other = otherLanguage[language];
const t = translatorFor(language);
const links = linksOf(language);
/** A picture of the sample newsletter: what a curator takes of a page. */
const shot = fileURLToPath(
  new URL('../../resources/sample-library/assets/2026-08-07_save-times.png', import.meta.url),
);
const [pasted, fed] = [links.slice(0, 60), links.slice(60)];

/**
 * A curator's week in the real window, by the keyboard alone: each test is a day's work and goes on from the
 * one before. Its pictures are those of the manual (docs/running.md).
 */
describe.sequential('a week by the keyboard alone', () => {
  let workspace: Workspace;
  let server: WebServer;
  let launched: LaunchedApp;
  let page: Page;
  let keys: Keyboard;
  let week: WeekWindow;

  const onDisk = (...path: string[]) => readFile(join(workspace.library, ...path), 'utf8');
  const [issue, twin] = [() => onDisk(file), () => onDisk(other, file)];
  const copied = async () => (await readClipboard(launched.app)).text;
  const exported = (...path: string[]) => readFile(join(workspace.exports, ...path), 'utf8');
  const setClipboard = (text: string) =>
    launched.app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
  const picture = (name: string) => takePicture(page, name, language);

  beforeAll(async () => {
    server = await startWebServer({ '/feed.xml': feedOf(fed) });
    workspace = await makeWorkspace(weekLibrary(language, `${server.url}/feed.xml`));
    launched = await launchApp({
      workspace,
      systemLanguage: language === 'zh' ? 'zh-CN' : 'en-US',
    });
    ({ page } = launched);
    await page.setViewportSize({ width: 1280, height: 800 });
    // The system's own question: feeds of this machine may be asked.
    await launched.app.evaluate(({ dialog: dialogs }) => {
      dialogs.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    });
    week = weekWindow(page, t);
    await week.editor().waitFor();
    keys = await keyboardOf(page);
    await focusIn(week.editor());
    // Until the library is read, nobody knows which files are one issue.
    await page.locator('[data-part]').nth(5).waitFor();
  });
  afterAll(async () => {
    await launched.close();
    await server.close();
    await workspace.remove();
  });

  test('Monday: a new issue is begun from the last', async () => {
    await keys.press('Control+n');
    await focusIn(week.editor());
    await expect.poll(() => page.evaluate(() => getSelection()?.toString()), patience).toBe('TK');
    await keys.type(issueTitle[language]);
    await keys.press('Control+s');
    await expect.poll(issue, patience).toContain(issueTitle[language]);
    await page.getByRole('option', { name: issueTitle[language] }).waitFor();
    await picture('new-issue');
  });

  test('Tuesday: a hundred links, of which ten are kept', async () => {
    await setClipboard(pasted.map(({ title, url }) => `- [${title}](${url})`).join('\n'));
    await keys.press('Control+Alt+1');
    await focusIn(page.getByRole('listbox', { name: t('library.issues') }));
    await keys.press('Control+v');
    await page
      .getByText(t('inbox.addedCount', { count: pasted.length }))
      .first()
      .waitFor();
    await keys.press('Control+Shift+l');
    await week.inbox().locator('.triage-row:focus').waitFor();
    await keys.press('p');
    await expect
      .poll(week.progress, patience)
      .toBe(t('triage.progress', { decided: 0, total: links.length, kept: 0 }));
    await page.locator('.triage-badge[data-tone=warning]').first().waitFor();
    await picture('link-inbox');
    await keepTheBest();
    await keys.press('Control+a', 'x');
    await expect
      .poll(week.progress, patience)
      .toBe(
        t('triage.progress', { decided: links.length, total: links.length, kept: chosen.length }),
      );
    await keys.press('Escape');
    await week.inbox().waitFor({ state: 'detached' });
    await expect
      .poll(async () => titlesIn(await issue()), patience)
      .toEqual(expect.arrayContaining(chosen.map(({ title }) => title[language])));
  });

  /** Goes through the links by single keys until all ten are kept. */
  async function keepTheBest(): Promise<void> {
    let last = '';
    for (let kept = 0, decided = 0; kept < chosen.length; decided += 1) {
      const { key, text } = await week.nextRow(last);
      last = key;
      const best = chosen.find(({ title }) => text.startsWith(title[language]));
      if (best !== undefined) {
        await keys.press(best.section === 'articles' ? '1' : '2', 'Enter');
        kept += 1;
      } else await keys.press('x');
      await expect
        .poll(week.progress, patience)
        .toBe(t('triage.progress', { decided: decided + 1, total: links.length, kept }));
    }
  }

  test('Wednesday: each link gets its description', async () => {
    await keys.press('Control+1');
    await focusIn(week.outline());
    await keys.press('Home');
    for (const each of chosen) {
      await keys.stepTo(week.outlineRow(each.title[language]), 'ArrowDown');
      await keys.press('F2');
      const form = week.dialog(t('itemForm.editTitle'));
      await focusIn(form);
      await keys.tabTo(form.getByLabel(t('itemForm.description')));
      await keys.write(each.about[language]);
      if (each === chosen[3]) await picture('item-form');
      await keys.press('Control+Enter');
      await form.waitFor({ state: 'detached' });
      await focusIn(week.outlineRow(each.title[language]));
    }
    await keys.press('Control+s');
    for (const each of chosen) await expect.poll(issue, patience).toContain(each.about[language]);
  });

  test('Thursday: a screenshot is pasted and described', async () => {
    const bytes = await readFile(shot);
    await launched.app.evaluate(({ clipboard, nativeImage }, base64) => {
      const older = clipboard as unknown as { writeImage(image: unknown): void };
      older.writeImage(nativeImage.createFromBuffer(Buffer.from(base64, 'base64')));
    }, bytes.toString('base64'));
    await keys.press('Control+1', 'Home');
    await keys.stepTo(week.outlineRow(chosen[5]?.title[language] ?? ''), 'ArrowDown');
    await keys.press('Enter');
    await focusIn(week.editor());
    await keys.press('ArrowDown', 'ArrowDown', 'End', 'Control+v');
    const ready = week.dialog(t('images.title'));
    await focusIn(ready.getByLabel(t('images.alt')));
    await keys.type(language === 'zh' ? '一个平均数，两座山峰' : 'Two humps, one mean');
    await picture('picture');
    await keys.press('Enter');
    await ready.waitFor({ state: 'detached' });
    await keys.press('Control+s');
    await expect.poll(issue, patience).toMatch(/!\[[^\]]+\]\(assets\/2026-08-14_[^)]+\.png\)/u);
    await expect.poll(() => readdir(join(workspace.library, 'assets'))).toHaveLength(1);
  });

  test('Thursday: its other language is started, filled by a translation, and follows a move', async () => {
    await keys.command(t('commands.twin-start'));
    await week.beside().waitFor();
    const counts = t('translation.statusName', { counts: '' });
    await page.locator('.status-bar').getByRole('button', { name: counts }).waitFor();
    await setClipboard('');
    await keys.command(t('commands.translation-copy-open'));
    await expect.poll(copied, patience).toContain('@@');
    await setClipboard(translated(await copied(), language));
    await keys.command(t('commands.translation-paste'));
    const answer = week.dialog(t('translation.answerTitle'));
    const take = t('translation.takeCount', { count: chosen.length });
    await answer.waitFor();
    await keys.tabTo(answer.getByRole('button', { name: take }));
    await keys.press('Enter');
    await answer.waitFor({ state: 'detached' });
    await expect
      .poll(async () => titlesIn(await twin()).slice(0, chosen.length), patience)
      .toEqual(chosen.map(({ title }) => title[other]));
    // Its title is to be written: the cursor goes before the last quote of the second line.
    await keys.press('Control+3');
    await focusIn(week.beside());
    await keys.press('Control+Home', 'ArrowDown', 'End', 'ArrowLeft', 'Backspace', 'Backspace');
    await keys.write(issueTitle[other]);
    await expect.poll(twin, patience).toContain(issueTitle[other]);

    await keys.command(t('commands.twin-link'));
    await keys.press('Control+1');
    await focusIn(week.outline());
    await keys.press('Home');
    await keys.stepTo(week.outlineRow(chosen[4]?.title[language] ?? ''), 'ArrowDown');
    await keys.press('Alt+ArrowUp', 'Alt+ArrowUp');
    const moved = chosen.toSpliced(4, 1).toSpliced(2, 0, ...chosen.slice(4, 5));
    await keys.press('Control+s');
    await expect
      .poll(async () => titlesIn(await issue()).slice(0, 10), patience)
      .toEqual(moved.map(({ title }) => title[language]));
    await expect
      .poll(async () => titlesIn(await twin()).slice(0, 10), patience)
      .toEqual(moved.map(({ title }) => title[other]));
    await picture('other-language');
    await keys.press('Control+Alt+b');
    await week.beside().waitFor({ state: 'detached' });
  });

  test('Friday: the problems are fixed', async () => {
    await keys.press('Control+Alt+p');
    await week.problems().first().waitFor();
    await picture('problems');
    await keys.press('Control+2', 'Control+Home');
    await focusIn(week.editor());
    for (let left = await week.fixable().count(); left > 0; left -= 1) {
      await week.toNextProblem(keys, /utm_source|the the|的的/u);
      await keys.press('Control+.');
      await expect.poll(() => week.fixable().count(), patience).toBe(left - 1);
    }
    await keys.press('Control+s');
    await expect.poll(issue, patience).not.toMatch(/utm_source|the the|的的/u);
    await keys.press('Control+Alt+p');
    await page.locator('.problems').waitFor({ state: 'detached' });
  });

  test('Friday: each channel is looked at before it goes out', async () => {
    for (const channel of ['blog', 'archive', 'letter', 'telegram']) {
      await keys.command(t('commands.preview-as'));
      const option = page.locator(`[role=option][data-key="channel:${channel}"]`);
      await option.waitFor();
      await keys.press('Home');
      await keys.stepTo(option, 'ArrowDown');
      await keys.press('Enter');
      await page.getByRole('button', { name: new RegExp(`^${channel}`, 'u') }).waitFor();
      await page.locator('.output[aria-busy=false]').waitFor();
      await expect.poll(() => page.locator('.output').getByRole('status').count()).toBe(0);
      if (channel === 'letter') await picture('preview-as');
    }
  });

  test('Friday: four channels get the issue, and it is published', async () => {
    const { deskRow: row, stateOf } = week;
    await keys.press('Control+Shift+e');
    await week
      .desk()
      .getByRole('list', { name: t('release.rows') })
      .waitFor();
    await keys.tabTo(week.desk().getByRole('button', { name: t('release.exportAll') }));
    await keys.press('Enter');
    await expect.poll(() => stateOf('blog'), patience).toBe(t('release.state-written'));
    await expect.poll(() => stateOf('archive'), patience).toBe(t('release.state-written'));
    for (const channel of ['letter', 'telegram']) {
      const copies = row(channel).locator('.desk-copy:has([data-number])');
      for (let left = await copies.count(); left > 0; left = await copies.count()) {
        await keys.tabTo(copies.first());
        await keys.press('Enter');
        await expect.poll(() => copies.count(), patience).toBe(left - 1);
      }
      await expect.poll(() => stateOf(channel), patience).toBe(t('release.state-copied'));
    }
    await keys.stepTo(row('blog').getByRole('textbox'), 'Shift+Tab');
    await keys.press('Enter');
    await expect.poll(() => stateOf('blog'), patience).toBe(t('release.state-live'));
    await week.desk().getByText(t('release.allOut')).waitFor();
    await page
      .getByRole('option', { name: issueTitle[language] })
      .getByText(t('list.status-published'))
      .waitFor();
    await picture('release-desk');
    const [post, digest] = [await exported('blog', file), await exported('archive', 'docs', file)];
    for (const { title, url } of chosen) {
      expect(post).toContain(title[language]);
      expect(post).toContain(url.replace(/\?.*/u, ''));
      expect(digest).toContain(title[language]);
      expect(digest).not.toContain(url.replace(/\?.*/u, ''));
    }
    expect(await keys.pointerUses()).toBe(0);
    expect(launched.pageErrors).toEqual([]);
  });
});
