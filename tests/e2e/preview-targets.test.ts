import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppError } from '#core/app-error.ts';
import { targets } from '#core/export/registry.ts';
import type { CopyPart } from '#core/export/target.ts';
import type { ExportPreview, MadePreview } from '#core/ipc/preview-shapes.ts';
import type { ExportDone } from '#core/ipc/shapes.ts';
import type { Result } from '#core/result.ts';
import { readClipboard } from '../../scripts/read-clipboard.mjs';
import '../support/bridge.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import {
  mark,
  pixel,
  previewedIssue,
  previewOf,
  type PreviewPage,
} from '../support/preview-page.ts';
import { startNetwork, type Network } from '../support/network.ts';
import { sample } from '../support/thorough.ts';

const hostile = (url: string) => `# Field Notes #4: Bad <img src=x onerror="${mark}"> (2026-07-10)

<script>${mark}</script>

<img src="x" onerror="${mark}"><svg onload="${mark}"></svg>

<iframe srcdoc="<script>parent.parent.fired=['frame']</script>"></iframe>
<style>@import "${url}/import"; body { background: url(${url}/css) }</style>
<p style="position:fixed;inset:0;background:url(${url}/style)">over everything</p>
<meta http-equiv="refresh" content="0;url=${url}/refresh"><base href="${url}/">
<form action="${url}/form"><button>Send</button></form>

## 🦄Articles

1. [A link](javascript:${mark})

![x" onerror="${mark}](${url}/picture.png)

2. [Another](https://example.com/two "x\\" onmouseover=\\"${mark}")

\`\`\`html"><img src=x onerror=${mark}>
code
\`\`\`
`;

let launched: LaunchedApp;
let page: Page;
let preview: PreviewPage;
let network: Network;

beforeAll(async () => {
  network = await startNetwork();
  launched = await launchApp({
    files: {
      '2026-07-03-weekly.md': previewedIssue,
      '2026-07-10-weekly.md': hostile(network.url),
      'assets/drawing.png': pixel,
    },
  });
  page = launched.page;
  preview = previewOf(page);
});

afterAll(async () => {
  await launched.close();
  network.close();
});

/** The preview's and the export's own answers, over the same bridge as the window's. */
async function both(targetId: string, issueId: string, text: string) {
  return page.evaluate(
    async ([target, issue, written]) => {
      const asked = {
        issueId: issue ?? '',
        text: written ?? '',
        targetId: target ?? '',
        edition: 'full',
        language: null,
      } as const;
      const previewed = await window.galley.call('export.preview', { ...asked, channel: null });
      const done = await window.galley.call('export.run', asked);
      return { preview: previewed, done };
    },
    [targetId, issueId, text],
  ) as Promise<{
    preview: Result<ExportPreview, AppError>;
    done: Result<ExportDone | null, AppError>;
  }>;
}

type Answers = Awaited<ReturnType<typeof both>>;

function madeOf({ preview: made }: Answers): MadePreview {
  if (!made.ok || made.value.state !== 'made') throw new Error(JSON.stringify(made));
  return made.value;
}

function doneOf({ done }: Answers): ExportDone {
  if (!done.ok || done.value === null) throw new Error(JSON.stringify(done));
  return done.value;
}

/** What an export consists of, as far as both answers tell it. */
const facts = ({ copies, report }: Pick<ExportDone, 'copies' | 'report'>) => ({ copies, report });

/** Sizes and texts of files as they were written, in the form of the preview's. */
function writtenFiles(made: MadePreview, { folder }: ExportDone): Promise<MadePreview['files']> {
  return Promise.all(
    made.files.map(async ({ path, text, address }) => {
      const bytes = await readFile(join(folder ?? '', path));
      const written = text === null ? null : bytes.toString('utf8');
      return { path, text: written, size: bytes.length, address };
    }),
  );
}

type Shown = readonly (readonly [what: string, shown: unknown, expected: unknown])[];

const textView = async () => preview.output().locator('pre').textContent();

async function shownPaste(body: CopyPart): Promise<Shown> {
  const { html, text } = await readClipboard(launched.app);
  await preview.frame().getByText('About the other.').waitFor();
  await preview.asText().click();
  const source = await textView();
  await preview.asText().click();
  return [
    ['HTML on the clipboard', html.includes(body.html ?? '?'), true],
    ['text on the clipboard', text, body.text],
    ['HTML in the window', source, body.html],
  ];
}

async function shownMessage({ text, count }: CopyPart): Promise<Shown> {
  const { text: copied } = await readClipboard(launched.app);
  await preview.asText().click();
  const message = preview.frame().locator('.message').first();
  await message.locator('.message-text').waitFor();
  const words = await message.locator('.message-text').textContent();
  const counter = count === undefined ? '' : await message.locator('.message-count').textContent();
  await preview.asText().click();
  const numbers = [count?.used ?? 0, count?.limit ?? 0].map((each) => each.toLocaleString('en'));
  return [
    ['text on the clipboard', copied, text],
    ['message in the window', words, text],
    ['counter', counter?.includes(numbers.join(' / ')), count !== undefined],
  ];
}

async function shownFile(text: string): Promise<Shown> {
  const shown = await textView();
  await preview.asText().click();
  const picture = preview.frame().getByRole('img', { name: 'A drawing' });
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBe(1);
  await preview.asText().click();
  return [['file in the window', shown, text]];
}

/** What the window shows of an export beside what it is to show. */
async function shownInWindow(made: MadePreview): Promise<Shown> {
  const [first] = made.copies.filter(({ kind }) => kind !== 'title' && kind !== 'subtitle');
  if (first !== undefined) {
    return first.kind === 'body' && first.html !== null ? shownPaste(first) : shownMessage(first);
  }
  const file = made.files.find(({ path }) => path.endsWith('.md'));
  return typeof file?.text === 'string' ? shownFile(file.text) : [];
}

describe.each(sample(targets, 5).map(({ id, title }) => ({ id, title })))(
  'as $title',
  ({ id, title }) => {
    test('shows what the export puts into files and onto the clipboard', async () => {
      await preview.openIssue(/On Undo/);
      await preview.previewAs(title);
      const answers = await both(id, '2026-07-03-weekly.md', previewedIssue);
      const made = madeOf(answers);
      const done = doneOf(answers);
      expect(facts(made)).toEqual(facts(done));
      expect(made.files).toEqual(await writtenFiles(made, done));
      for (const [what, shown, expected] of await shownInWindow(made)) {
        expect([what, shown]).toEqual([what, expected]);
      }
    });

    test('runs nothing of a hostile issue and fetches nothing', async () => {
      await preview.openIssue(/Bad/);
      await preview.previewAs(title);
      const tabs = preview.output().getByRole('tab');
      for (let index = 0; index < (await tabs.count()); index += 1) {
        await tabs.nth(index).click();
        if ((await preview.asText().count()) === 0) continue;
        await preview.asText().click();
        await preview.asText().click();
      }
      // A picture of the window is painted after everything before.
      await page.screenshot();
      expect(await preview.fired()).toEqual([]);
      expect(network.reached).toEqual([]);
      expect(page.frames().every((each) => each.url().startsWith('galley://app/'))).toBe(true);
    });
  },
);
