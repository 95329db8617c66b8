import { describe, expect, test } from 'vitest';
import { renderBlocks } from '#core/markdown/render-blocks.ts';
import { inBatches, say, someOf } from './cases.ts';
import { expectHarmlessExports } from './harmless-exports.ts';
import { batchSize, someCount, twoWindows } from './two-windows.ts';

const windows = twoWindows();

describe('where nothing of the app protects', () => {
  test('the HTML file runs, asks for and leaves nothing, with its policy and without', async () => {
    const { cases } = windows();
    const seen = await expectHarmlessExports({ ...windows(), target: 'html', batchSize });
    say(`html: ${seen} of ${cases.length} cases in files`);
    expect(seen).toBeGreaterThan(cases.length * 0.98);
  });

  test.each(['richtext', 'substack', 'wechat', 'telegram', 'pdf'])(
    'what %s puts on the clipboard or prints does neither',
    async (target) => {
      const some = someOf(windows().cases, someCount);
      const seen = await expectHarmlessExports({ ...windows(), cases: some, target, batchSize });
      say(`${target}: ${seen} of ${some.length} cases pasted or printed`);
      expect(seen).toBeGreaterThan(some.length * 0.98);
    },
  );

  test.each(['html', 'pdf', 'x', 'richtext', 'substack', 'wechat', 'telegram'])(
    'nor do titles, subtitles and sections as %s',
    async (target) => {
      const { hostile, bare, cases } = windows();
      const pasted: string[] = [];
      for (const { id, markdown } of someOf(cases, 25)) {
        const title = JSON.stringify(markdown.replaceAll(/\s+/g, ' '));
        const front = `---\ntitle: ${title}\nsubtitle: ${title}\n---\n\n`;
        const text = `${front}## ${title}\n\n1. [case-${id}-here](https://e.x)\n`;
        const made = await hostile.exportedText(text, target);
        expect(made.documents.length + made.pasted.length).toBeGreaterThan(0);
        for (const html of made.documents) await bare.expectHarmless(html);
        pasted.push(...made.pasted);
      }
      if (pasted.length > 0) await bare.expectHarmlessPaste(pasted.join('\n'));
    },
  );

  test('the control, the same cases as marked renders them, runs, asks and goes elsewhere', async () => {
    const { bare, cases } = windows();
    const ran = new Set<number>();
    let [asked, left, stayed] = [0, 0, 0];
    for (const batch of inBatches(someOf(cases, someCount), 100)) {
      const html = batch.flatMap(({ markdown }) => renderBlocks(markdown)).map((b) => b.html);
      // A page that goes elsewhere cannot be looked at any more.
      const outcome = await bare.open(`<!doctype html>${html.join('\n')}`).catch(() => null);
      for (const id of outcome?.ran ?? []) ran.add(id);
      asked += outcome?.requests.length ?? 0;
      left += outcome?.navigations.length ?? 1;
      if (outcome !== null) stayed += 1;
    }
    say(`control: ${ran.size} cases ran, ${asked} requests, ${left} navigations, ${stayed} pages`);
    expect(ran.size).toBeGreaterThan(Math.min(someCount, cases.length) * 0.02);
    expect(Math.min(asked, left)).toBeGreaterThan(0);
  });
});
