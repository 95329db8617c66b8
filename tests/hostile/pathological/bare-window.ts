import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Page } from 'playwright-core';
import { build, type Rollup } from 'vite';

const entry = fileURLToPath(new URL('bare-editor.ts', import.meta.url));

/** The control's page as one script. */
async function bundled(): Promise<string> {
  const made = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'chrome130',
      lib: { entry, formats: ['iife'], name: 'bareEditor' },
    },
  })) as Rollup.RollupOutput[];
  const [chunk] = made[0]?.output ?? [];
  if (chunk === undefined) throw new Error('the bare editor was not built');
  return chunk.code;
}

const textStyle = [
  'font-family',
  'font-size',
  'font-weight',
  'line-height',
  'overflow-wrap',
  'word-break',
];
const copiedStyles: readonly (readonly [selector: string, names: readonly string[]])[] = [
  ['.cm-editor', ['width', 'height']],
  ['.cm-scroller', ['overflow', ...textStyle]],
  ['.cm-content', ['box-sizing', 'max-width', 'padding', ...textStyle]],
  ['.cm-line', ['padding']],
];

/** How the app's own editor looks, as far as its layout goes. */
async function lookOf(page: Page): Promise<string> {
  const rules = copiedStyles.map(async ([selector, names]) => {
    const values = await page
      .locator(selector)
      .first()
      .evaluate((element, wanted) => {
        const style = getComputedStyle(element);
        return wanted.map((name) => `${name}:${style.getPropertyValue(name)}!important`);
      }, names);
    return `${selector}{${values.join(';')}}`;
  });
  return ['body{margin:0}', ...(await Promise.all(rules))].join('');
}

/** The app's fonts, which the control's page cannot load from the app's own scheme. */
function fontsOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const faces = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href })))
      .filter(({ rule }) => rule instanceof CSSFontFaceRule && /Mono/.test(rule.cssText));
    const rules = faces.map(async ({ rule, base }) => {
      const address = /url\("?([^")]+)"?\)/.exec(rule.cssText)?.[1] ?? '';
      const font = await fetch(new URL(address, base ?? location.href));
      let bytes = '';
      for (const byte of new Uint8Array(await font.arrayBuffer()))
        bytes += String.fromCharCode(byte);
      return rule.cssText.replace(address, `data:font/woff2;base64,${btoa(bytes)}`);
    });
    return (await Promise.all(rules)).join('\n');
  });
}

/** A window in the same app with CodeMirror and nothing else, of the size and look of the app's editor. */
export async function openBareWindow(app: ElectronApplication, own: Page): Promise<Page> {
  const [script, look, fonts] = [await bundled(), await lookOf(own), await fontsOf(own)];
  const [page] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(async ({ BrowserWindow, session }) => {
      const bounds = BrowserWindow.getAllWindows()[0]?.getBounds();
      const window = new BrowserWindow({
        ...bounds,
        title: 'bare',
        webPreferences: { session: session.fromPartition('bare'), backgroundThrottling: false },
      });
      window.on('page-title-updated', (event) => event.preventDefault());
      await window.loadURL('about:blank');
    }),
  ]);
  await page.addStyleTag({ content: fonts + look });
  const language = await own.evaluate(() => document.documentElement.lang);
  await page.evaluate((lang) => (document.documentElement.lang = lang), language);
  await page.addScriptTag({ content: script });
  return page;
}
