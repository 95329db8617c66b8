import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { pixel } from '../support/preview-page.ts';

const windowPolicy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self'",
  'img-src': "'self' galley-asset: data:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'frame-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

const previewPolicy = {
  'default-src': "'none'",
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self'",
  'img-src': 'galley-asset: data:',
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
  sandbox: 'allow-same-origin',
};

let launched: LaunchedApp;
let page: Page;

beforeAll(async () => {
  launched = await launchApp({ files: { 'a.md': '# One\n\n![x](x.png)\n', 'x.png': pixel } });
  page = launched.page;
});

afterAll(() => launched.close());

async function servedWith(name: string) {
  const headers = await page.evaluate(async (path) => {
    const response = await fetch(`galley://app/${path}`);
    return Object.fromEntries(response.headers.entries());
  }, name);
  const directives = (headers['content-security-policy'] ?? '').split('; ');
  const found = directives.map((directive) => {
    const [key = '', ...sources] = directive.split(' ');
    return [key, sources.join(' ')];
  });
  return { headers, policy: Object.fromEntries(found) as unknown };
}

test('the spelling’s worker alone may compile WebAssembly, and reaches the app’s own files only', async () => {
  const assets = readdirSync(new URL('../../out/renderer/assets', import.meta.url));
  const scripts = assets.filter((name) => name.endsWith('.js'));
  const worker = scripts.filter((name) => name.startsWith('spelling.worker-'));
  expect(worker).toHaveLength(1);
  expect((await servedWith(`assets/${worker[0]}`)).policy).toEqual({
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'connect-src': "'self'",
  });
  for (const name of scripts.filter((each) => !worker.includes(each))) {
    expect((await servedWith(`assets/${name}`)).policy).toEqual(windowPolicy);
  }
});

test.each([
  ['index.html', windowPolicy],
  ['preview.html', previewPolicy],
])('%s is served with its whole policy and nothing else', async (name, expected) => {
  const { headers, policy } = await servedWith(name);
  expect(policy).toEqual(expected);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
});

test('the preview’s frames are sandboxed, without scripts', async () => {
  await page.frameLocator('iframe').locator('#page > *').first().waitFor();
  const sandboxes = await page
    .locator('iframe')
    .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('sandbox')));
  expect(sandboxes.length).toBeGreaterThan(0);
  expect(new Set(sandboxes)).toEqual(new Set(['allow-same-origin']));
});

test('a picture is served so that it can be nothing else', async () => {
  const picture = page.frameLocator('iframe').locator('img');
  await picture.waitFor({ state: 'attached' });
  const address = await picture.getAttribute('src');
  const headers = await launched.app.evaluate(async ({ net }, url) => {
    const response = await net.fetch(url);
    return Object.fromEntries(response.headers.entries());
  }, address ?? '');
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  );
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-type']).toBe('image/png');
});
