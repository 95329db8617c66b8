import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Page } from 'playwright-core';
import { pagePolicy } from '../../src-main/protocol/content-security-policy.ts';

/** What stands between a hostile text and the person (SAFETY.md, 4). */
export const layers = ['sanitiser', 'sandbox', 'policy', 'guards'] as const;
export type Layer = (typeof layers)[number];

const built = fileURLToPath(new URL('../../out/renderer', import.meta.url));

interface ServedFile {
  readonly body: string;
  readonly type: string;
  readonly policy: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** What a layer is in the built scripts, how often it is there, and what stands in its place without it. */
const inScripts: Readonly<Partial<Record<Layer, readonly [RegExp, number, string]>>> = {
  sanitiser: [
    /(?<=return [\w$]+\()[\w$]+\.sanitize\((?=\w+,)/g,
    2,
    '(html=>document.createRange().createContextualFragment(html))(',
  ],
  sandbox: [/,sandbox:`allow-same-origin`/g, 2, ''],
};

function policyWithout(layer: Layer, path: string): string {
  if (layer === 'policy') return '';
  const policy = pagePolicy(path);
  return layer === 'sandbox' ? policy.replace(/; sandbox [^;]*/, '') : policy;
}

/** The built window's files without a layer; that it is not there to be taken away is a fault of the test. */
export function filesWithout(layer: Layer): Readonly<Record<string, ServedFile>> {
  const names = ['index.html', 'preview.html'].concat(
    readdirSync(join(built, 'assets')).map((name) => `assets/${name}`),
  );
  const [wanted, times, replacement] = inScripts[layer] ?? [/$^/g, 0, ''];
  let found = 0;
  const files = names.flatMap((name) => {
    const type = types[extname(name)];
    if (type === undefined) return [];
    const body = readFileSync(join(built, name), 'utf8').replace(wanted, () => {
      found += 1;
      return replacement;
    });
    return [[`/${name}`, { body, type, policy: policyWithout(layer, `/${name}`) }] as const];
  });
  if (found !== times) throw new Error(`the ${layer} is there ${found} times, not ${times}`);
  return Object.fromEntries(files);
}

/** Runs the built app without one of its layers; the other three stay as they are. */
export async function takeAway(app: ElectronApplication, page: Page, layer: Layer): Promise<void> {
  if (layer === 'guards') {
    await app.evaluate(({ BrowserWindow, session }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.removeAllListeners('will-navigate');
      contents?.removeAllListeners('will-frame-navigate');
      contents?.removeAllListeners('will-attach-webview');
      contents?.setWindowOpenHandler(() => ({ action: 'allow' }));
      session.defaultSession.webRequest.onBeforeRequest(null);
      session.defaultSession.setPermissionRequestHandler(null);
      session.defaultSession.setPermissionCheckHandler(null);
      session.defaultSession.removeAllListeners('will-download');
    });
    return;
  }
  await app.evaluate(({ protocol }, files) => {
    protocol.unhandle('galley');
    protocol.handle('galley', ({ url }) => {
      const file = files[new URL(url).pathname];
      if (file === undefined) return new Response(null, { status: 404 });
      const headers = { 'content-type': file.type };
      return new Response(file.body, {
        headers:
          file.policy === '' ? headers : { ...headers, 'content-security-policy': file.policy },
      });
    });
  }, filesWithout(layer));
  await page.reload();
}
