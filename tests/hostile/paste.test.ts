import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderBlocks } from '#core/markdown/render-blocks.ts';
import { everyCase, inBatches, say, someOf, type HostileCase } from './cases.ts';
import { openHostileWindow, type HostileWindow } from './hostile-window.ts';
import { dropHtml, pasteHtml } from './paste-html.ts';
import { setText } from './preview-cases.ts';
import { nothingSeen } from './watched-app.ts';

const someCount = Number(process.env['GALLEY_HOSTILE_SOME'] ?? 10_000);

let hostile: HostileWindow;
let cases: readonly HostileCase[];

beforeAll(async () => {
  hostile = await openHostileWindow();
  cases = everyCase(hostile.network.url);
});

afterAll(() => hostile.close());

/** Each case as what a link to somewhere holds. */
const links = (batch: readonly HostileCase[]) =>
  batch.map((each) => `<p><a href="https://dropped.example/${each.id}">${html([each])}</a></p>`);

const html = (batch: readonly HostileCase[]) =>
  batch.flatMap(({ markdown }) => renderBlocks(markdown).map((block) => block.html)).join('\n');

/** Elements that no text has; the editor puts pictures of nothing beside signs that it shows in its own way. */
const brought = 'img:not(.cm-widgetBuffer), script, svg, iframe, a, form';

test.each([
  ['pasted into', pasteHtml, 'every'],
  ['dropped onto', dropHtml, 'some'],
] as const)('HTML that is %s the editor brings its text only', async (_, put, which) => {
  const { page } = hostile;
  const chosen = which === 'every' ? cases : someOf(cases, someCount);
  for (const batch of inBatches(chosen, 1_000)) {
    await setText(page, '');
    await put(page, html(batch), `text of ${batch[0]?.id}`);
    const editor = page.getByRole('textbox', { name: 'Issue Markdown' });
    // As Markdown, or as the text that came along: whichever it is, only once it is there can it be judged.
    await expect.poll(async () => (await editor.innerText()).trim()).not.toBe('');
    expect(await editor.locator(brought).count()).toBe(0);
  }
  say(`${chosen.length} cases in HTML`);
  expect(await hostile.outcome()).toMatchObject(nothingSeen);
});

test('HTML whose links go into the inbox leaves nothing behind but addresses of the web', async () => {
  const { page } = hostile;
  let added = 0;
  for (const batch of inBatches(someOf(cases, 500), 100)) {
    await dropHtml(page, links(batch).join('\n'), '', '[data-takes-links]');
    await page.getByRole('alertdialog').first().waitFor();
    await page.keyboard.press('Escape');
    const read = await page.evaluate(() => window.galley.call('inbox.read', undefined));
    const entries = read.ok ? read.value.entries : [];
    added = entries.length;
    expect(entries.filter(({ url }) => !/^https?:/.test(url))).toEqual([]);
  }
  expect(added).toBeGreaterThan(100);
  expect(await hostile.outcome()).toMatchObject(nothingSeen);
});
