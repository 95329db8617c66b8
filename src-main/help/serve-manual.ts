import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol } from 'electron';
import { manualFile, manualLanguage, manualPages } from '#core/help/manual-pages.ts';
import { manualStyle } from '#core/help/manual-style.ts';
import { pageTitle, renderManualPage } from '#core/help/render-manual.ts';
import { manualPolicy } from '../protocol/content-security-policy.ts';
import { isManual, manualOrigin, manualScheme } from './manual-scheme.ts';

interface Answer {
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

/** What an address of the manual shows of the files in `folder`; null for nothing. */
async function manualAnswer(url: string, folder: string): Promise<Answer | null> {
  if (!isManual(url)) return null;
  const { pathname } = new URL(url);
  const path = pathname.slice(1);
  if (path === 'manual.css') return { mediaType: 'text/css; charset=utf-8', content: manualStyle };
  const asked = manualFile(path);
  if (asked === null) return null;
  const file = join(folder, ...asked.file.split('/'));
  if (asked.kind === 'picture') {
    const content = await readFile(file).catch(() => null);
    return content === null ? null : { mediaType: 'image/png', content };
  }
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const language = manualLanguage(asked.file);
  const titles: Record<string, string> = {};
  for (const name of manualPages[language]) {
    const page = await readFile(join(folder, name), 'utf8').catch(() => '');
    const title = pageTitle(page);
    if (title !== null) titles[name] = title;
  }
  const content = renderManualPage({ file: asked.file, text, language, titles });
  return { mediaType: 'text/html; charset=utf-8', content };
}

/** Serves the manual, and nothing else of `folder`. To be called once the app is ready. */
export function serveManual(folder: string): void {
  protocol.handle(manualScheme, async ({ url }) => {
    const answer = await manualAnswer(url, folder);
    if (answer === null) return new Response(null, { status: 404 });
    const { content, mediaType } = answer;
    return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
      headers: {
        'content-type': mediaType,
        'content-security-policy': manualPolicy(manualOrigin),
        'x-content-type-options': 'nosniff',
      },
    });
  });
}
