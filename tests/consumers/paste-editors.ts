import { spawn } from 'node:child_process';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Page } from 'playwright-core';
import { launchDriven } from '../../scripts/driving/launch-driven.mjs';
import { testedElectron } from '../support/tested-electron.ts';

const programs = fileURLToPath(new URL('programs/', import.meta.url));
const source = join(programs, 'tiptap');
const built = join(programs, 'out', 'tiptap');

/** A ProseMirror document as JSON. */
export interface EditorNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly EditorNode[];
  readonly text?: string;
  readonly marks?: readonly {
    readonly type: string;
    readonly attrs?: Readonly<Record<string, unknown>>;
  }[];
}

/** `substack`: a schema like Substack's, without paste rules; `stock`: TipTap's starter kit with them. */
type EditorName = 'substack' | 'stock';

export interface PasteEditors {
  readonly app: ElectronApplication;
  readonly page: Page;
  paste(name: EditorName, html: string, text?: string): Promise<EditorNode>;
  /** Through the system's clipboard and a key that a person could have pressed. */
  pasteFromClipboard(name: EditorName, html: string, text: string): Promise<EditorNode>;
  close(): Promise<void>;
}

async function bundle(): Promise<void> {
  await mkdir(built, { recursive: true });
  const child = spawn(process.execPath, [join(source, 'bundle.mjs'), join(built, 'editors.js')], {
    stdio: 'inherit',
  });
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (status !== 0) throw new Error('the editors could not be bundled');
  await copyFile(join(source, 'index.html'), join(built, 'index.html'));
}

/** Opens a window of the resolved Electron with the editors in it. */
export async function openPasteEditors(): Promise<PasteEditors> {
  const electron = testedElectron();
  await bundle();
  const app = await launchDriven(electron, {
    args: [`--user-data-dir=${join(built, 'profile')}`, source],
    env: process.env,
  });
  const page = await app.firstWindow();
  await page.waitForFunction(() => 'editors' in globalThis);
  return {
    app,
    page,
    paste: (name, html, text = '') =>
      page.evaluate(
        ([editor, pastedHtml, pastedText]) =>
          (globalThis as unknown as EditorPage).editors.paste(editor, pastedHtml, pastedText),
        [name, html, text] as const,
      ),
    async pasteFromClipboard(name, html, text) {
      await app.evaluate(
        ({ clipboard }, data) => (clipboard as unknown as SystemClipboard).write(data),
        { html, text },
      );
      await page.evaluate(
        (editor) => (globalThis as unknown as EditorPage).editors.focus(editor),
        name,
      );
      await page.locator(`#${name} .ProseMirror`).click();
      await page.keyboard.press('ControlOrMeta+V');
      await page.waitForFunction(
        (editor) =>
          ((globalThis as unknown as EditorPage).editors.content(editor).content?.length ?? 0) > 1,
        name,
      );
      return page.evaluate(
        (editor) => (globalThis as unknown as EditorPage).editors.content(editor),
        name,
      );
    },
    close: () => app.close(),
  };
}

interface SystemClipboard {
  write(data: { readonly html: string; readonly text: string }): void;
}

interface EditorPage {
  readonly editors: {
    focus(name: EditorName): void;
    paste(name: EditorName, html: string, text: string): EditorNode;
    content(name: EditorName): EditorNode;
  };
}
