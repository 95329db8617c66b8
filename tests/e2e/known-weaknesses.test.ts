import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBareWindow, type BareWindow } from '../hostile/bare-window.ts';
import { openControlWindow, type ControlWindow } from '../hostile/control-window.ts';
import { openHostileWindow, type HostileWindow } from '../hostile/hostile-window.ts';
import { knownWeaknesses } from '../hostile/known-weaknesses.ts';
import { dropHtml, pasteHtml } from '../hostile/paste-html.ts';
import { setText } from '../hostile/preview-cases.ts';
import { nothingSeen } from '../hostile/watched-app.ts';
import { callFrom } from '../support/bridge.ts';
import { pixel } from '../support/preview-page.ts';

const image = '<img src=x onerror=top.fired(1)>';
const aliases = ['a: &a0 [x]'].concat(
  Array.from({ length: 24 }, (_, n) => `b${n}: &a${n + 1} [*a${n}, *a${n}, *a${n}]`),
);

let hostile: HostileWindow;
let control: ControlWindow;
let bare: BareWindow;

const withRun = (markdown: string, id: number) => markdown.replaceAll('RUN', `top.fired(${id})`);
const cases = knownWeaknesses.map((weakness, id) => ({
  ...weakness,
  id,
  markdown: withRun(weakness.markdown, id),
}));

beforeAll(async () => {
  hostile = await openHostileWindow(null, {
    'title.md': `---\ntitle: x ${image}\n---\n\nText.\n`,
    'js.md': '---js\nglobalThis.ran = true\n---\n\n# Script\n',
    'bomb.md': `---\n${aliases.join('\n')}\n---\n\n# Bomb\n`,
    'assets/x.png': pixel,
  });
  const { folder, library } = hostile.launched.workspace;
  writeFileSync(join(folder, 'secret.png'), pixel);
  mkdirSync(join(folder, 'outside'));
  writeFileSync(join(folder, 'outside', 'secret.md'), '# Secret\n');
  symlinkSync(join(folder, 'secret.png'), join(library, 'assets', 'link.png'));
  symlinkSync(join(folder, 'outside'), join(library, 'linked'));
  control = await openControlWindow(hostile.launched.app);
  bare = await openBareWindow(hostile.launched.app);
});

afterAll(async () => {
  await bare.close();
  await hostile.close();
});

describe('in the preview, the outline and an exported page', () => {
  test.each(cases)('$name', async (each) => {
    const { arrived, left } = await hostile.show([each]);
    expect([[...arrived], left]).toEqual([[each.id], []]);
    const { documents, missing } = await hostile.exported([each], 'html');
    expect(missing).toEqual([]);
    for (const html of documents) await bare.expectHarmless(html);
    const outcome = await hostile.outcome();
    expect(outcome).toMatchObject(nothingSeen);
    expect(outcome.opened.filter((url) => !/^(?:https?|mailto):/.test(url))).toEqual([]);
    // A frame of its own may need longer than a moment to fire.
    const run = () => (each.fires ? control.run([each]) : []);
    await expect.poll(run).toEqual(each.fires ? [each.id] : []);
  });
});

describe('in other places', () => {
  test.each([
    ['pasted (MarkText CVE-2023-2318, CVE-2022-25069)', pasteHtml, '**bold**'],
    ['dropped', dropHtml, 'plain words'],
  ] as const)('HTML that is %s is text or nothing', async (_, put, words) => {
    await setText(hostile.page, '');
    await put(hostile.page, `${image}<script>top.fired(1)</script><b>bold</b>`, 'plain words');
    const editor = hostile.page.getByRole('textbox', { name: 'Issue Markdown' });
    await expect.poll(() => editor.innerText()).toContain(words);
    expect(await editor.locator('img, script, b').count()).toBe(0);
    expect(await hostile.outcome()).toMatchObject(nothingSeen);
  });

  test('a title in Go to issue (Joplin CVE-2022-35131)', async () => {
    const { page } = hostile;
    await page.keyboard.press('Control+p');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(image).first().waitFor();
    expect(await dialog.locator('img').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await hostile.outcome()).toMatchObject(nothingSeen);
  });

  test('a page that is printed asks for no file (Typora 2232)', async () => {
    const secret = pathToFileURL(join(hostile.launched.workspace.folder, 'secret.png')).href;
    const traps = [
      `![x](${secret})`,
      `![x](../secret.png)`,
      `<img src="${secret}">`,
      `<iframe src="${secret}"></iframe>`,
      `<object data="${secret}"></object>`,
      `<embed src="${secret}">`,
      `<link rel=stylesheet href="${secret}">`,
      `<style>p{background:url(${secret})}</style>`,
      `<p style="background:url(${secret})">x</p>`,
      `<svg><image href="${secret}"/></svg>`,
      `<video poster="${secret}"></video>`,
      `<a href="${secret}">x</a>`,
    ];
    const text = `# Weekly #1\n\n${traps.join('\n\n')}\n\nThe end.\n`;
    const { documents } = await hostile.exportedText(text, 'pdf');
    expect(documents.length).toBe(1);
    expect(documents[0]).toContain('The end.');
    // Here it is a file, among files, and nothing keeps it from others.
    for (const html of documents) await bare.expectHarmless(html);
  });

  test.each(['js.md', 'bomb.md'])('front matter that runs or grows: %s', async (issueId) => {
    const start = performance.now();
    const opened = (await callFrom(hostile.page, 'issue.open', { issueId })) as {
      readonly ok: boolean;
    };
    expect(opened.ok).toBe(true);
    expect(performance.now() - start).toBeLessThan(5_000);
    const ran = await hostile.launched.app.evaluate(() => 'ran' in globalThis);
    expect(ran).toBe(false);
  });

  test('links and dots lead out of the library neither for issues nor for pictures', async () => {
    const opened = (await callFrom(hostile.page, 'issue.open', { issueId: 'a.md' })) as {
      readonly value: { readonly assetBase: string };
    };
    const load = (path: string) =>
      hostile.page.evaluate(
        (src) =>
          new Promise<boolean>((resolve) => {
            const picture = new Image();
            picture.addEventListener('load', () => resolve(true));
            picture.addEventListener('error', () => resolve(false));
            picture.src = src;
          }),
        opened.value.assetBase + path,
      );
    expect(await load('assets/x.png')).toBe(true);
    for (const path of ['assets/link.png', '../secret.png', '..%2fsecret.png', '..%5csecret.png']) {
      expect([path, await load(path)]).toEqual([path, false]);
    }
    for (const issueId of ['linked/secret.md', '../outside/secret.md']) {
      expect(await callFrom(hostile.page, 'issue.open', { issueId })).toMatchObject({ ok: false });
    }
  });
});
