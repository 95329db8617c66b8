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

/** Replaces all of what is looked for; that it is not there is a fault of the test. */
function replaceAll(text: string, wanted: RegExp, replacement: string, count: number): string {
  const found = text.match(wanted)?.length ?? 0;
  if (found !== count) throw new Error(`${wanted} is there ${found} times, not ${count}`);
  return text.replace(wanted, replacement);
}

function withoutSanitiser(script: string): string {
  const asIs = '(html=>document.createRange().createContextualFragment(html))(';
  return replaceAll(script, /(?<=return [\w$]+\()[\w$]+\.sanitize\((?=\w+,)/g, asIs, 2);
}

function withoutSandbox(script: string): string {
  return replaceAll(script, /,sandbox:`allow-same-origin`/g, '', 2);
}

function served(layer: Layer): Readonly<Record<string, ServedFile>> {
  const names = ['index.html', 'preview.html'].concat(
    readdirSync(join(built, 'assets')).map((name) => `assets/${name}`),
  );
  const texts = names.filter((name) => types[extname(name)] !== undefined);
  return Object.fromEntries(
    texts.map((name) => {
      let body = readFileSync(join(built, name), 'utf8');
      let policy = pagePolicy(`/${name}`);
      if (name.includes('/index-') && name.endsWith('.js')) {
        if (layer === 'sanitiser') body = withoutSanitiser(body);
        if (layer === 'sandbox') body = withoutSandbox(body);
      }
      if (layer === 'policy') policy = '';
      if (layer === 'sandbox') policy = policy.replace(/; sandbox [^;]*/, '');
      return [`/${name}`, { body, policy, type: types[extname(name)] ?? '' }];
    }),
  );
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
  }, served(layer));
  await page.reload();
}
