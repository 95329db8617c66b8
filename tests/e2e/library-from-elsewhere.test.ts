import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callFrom } from '../support/bridge.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const aliasBomb = ['a: &a0 [x]']
  .concat(Array.from({ length: 24 }, (_, n) => `b${n}: &a${n + 1} [*a${n}, *a${n}, *a${n}]`))
  .join('\n');

const run = (path: string) => `require('node:fs').writeFileSync(${JSON.stringify(path)}, 'ran')`;

const issue = (frontMatter: string) => `${frontMatter}# Weekly #1\n\n1. [a](https://e.x)\n`;

const settings = `channels:
  - name: outside
    target: astro
    folder: ../outside
  - name: reading
    target: astro
    before: [../../outside/secret]
  - name: link
    target: astro
    folder: link
template: ../outside/secret.md
snippets: ../outside
inbox:
  watch: ../phone.txt
`;

let workspace: Workspace;
let launched: LaunchedApp;
let page: Page;
let app: ElectronApplication;
let before: readonly (readonly [string, string])[];

const outside = () => join(workspace.folder, 'outside');
const ran = () => join(workspace.folder, 'ran');

/** Every file below a folder with its content; links are not followed. */
function contents(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => [path, readFileSync(path, 'utf8')] as const);
}

const now = () => [...contents(workspace.library), ...contents(outside())];

beforeAll(async () => {
  workspace = await makeWorkspace();
  const hook = `#!/bin/sh\ntouch ${ran()}\n`;
  const files = {
    'galley.yaml': settings,
    'a.md': issue(''),
    'js.md': issue(`---js\n${run(ran())}\n---\n\n`),
    'javascript.md': issue(`---javascript\n(() => { ${run(ran())} })()\n---\n\n`),
    'tag.md': issue(`---\nx: !!js/function 'function () { ${run(ran())} }'\n---\n\n`),
    'bomb.md': issue(`---\n${aliasBomb}\n---\n\n`),
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.git/objects/info/alternates': '',
    '.git/refs/heads/.keep': '',
    '.git/hooks/post-checkout': hook,
    '.git/hooks/pre-commit': hook,
    '.git/config': `[core]\n\tfsmonitor = touch ${ran()}\n[filter "x"]\n\tsmudge = touch ${ran()}\n`,
    '.gitattributes': '*.md filter=x\n',
  };
  for (const [path, text] of Object.entries(files)) {
    const file = join(workspace.library, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  mkdirSync(outside());
  writeFileSync(join(workspace.folder, 'phone.txt'), 'https://example.org/private\n');
  symlinkSync(outside(), join(workspace.library, 'link'));
  for (const name of ['post-checkout', 'pre-commit']) {
    chmodSync(join(workspace.library, '.git/hooks', name), 0o755);
  }
  before = now();
  launched = await launchApp({ workspace, asksForExports: true });
  ({ app, page } = launched);
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    const answer = (first: unknown, second?: { message: string }) => {
      asked.push((second ?? (first as { message: string })).message);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    dialog.showMessageBox = answer;
  });
});

afterAll(async () => {
  await launched.close();
  await workspace.remove();
});

test('opening, scanning and previewing it runs nothing and writes nothing', async () => {
  await page.getByRole('textbox', { name: 'Issue Markdown' }).waitFor();
  await page.getByRole('button', { name: /^Git, library: main · no commits yet/ }).waitFor();
  for (const issueId of ['a.md', 'js.md', 'javascript.md', 'tag.md', 'bomb.md']) {
    const opened = (await callFrom(page, 'issue.open', { issueId })) as {
      readonly value: { readonly text: string };
    };
    const { text } = opened.value;
    for (const targetId of ['astro', 'substack', 'html', 'github']) {
      await callFrom(page, 'export.preview', {
        issueId,
        text,
        targetId,
        edition: 'full',
        language: null,
        channel: null,
      });
    }
    await callFrom(page, 'release.plan', { issueId, text });
  }
  expect(existsSync(ran())).toBe(false);
  expect(now()).toEqual(before);
});

test.each(['outside', 'link'])(
  'the channel %s writes outside it only after a yes',
  async (name) => {
    await callFrom(page, 'release.run', {
      issueId: 'a.md',
      text: '# Weekly #1 (2026-07-03)\n\n1. [a](https://e.x)\n',
      channels: [name],
      anyway: true,
    });
    const asked = await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
    expect(asked.some((message) => message.includes(name))).toBe(true);
    expect(contents(outside())).toEqual([]);
    expect(existsSync(ran())).toBe(false);
  },
);
