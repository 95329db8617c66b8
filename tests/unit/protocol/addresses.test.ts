import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPicture } from '../../../src-main/files/read-picture.ts';
import { appPage } from '../../../src-main/protocol/app-page.ts';
import { assetBase, assetPath } from '../../../src-main/protocol/asset-address.ts';
import { ownPages } from '../../../src-main/windows/own-pages.ts';
import { tempFolder } from '../../support/temp-folder.ts';

describe('the window’s own files', () => {
  const folder = `${sep}app${sep}renderer`;

  test.each([
    ['galley://app/', 'index.html'],
    ['galley://app/index.html', 'index.html'],
    ['galley://app/preview.html?x#y', 'preview.html'],
    ['galley://app/assets/a%20b.js', `assets${sep}a b.js`],
  ])('%s is %s', (url, path) => {
    expect(appPage(url, folder)?.path).toBe(join(folder, path));
  });

  test.each([
    'galley://other/index.html',
    'galley://app/../../etc/passwd.html',
    'galley://app/..%2f..%2fsecret.html',
    'galley://app/%2e%2e/%2e%2e/secret.html',
    'galley://app/..%5c..%5csecret.html',
    'galley://app/index',
    'galley://app/%ff.html',
    'https://app/index.html',
  ])('%s is nothing outside of them', (url) => {
    const path = appPage(url, folder)?.path ?? null;
    expect(path === null || path.startsWith(folder + sep)).toBe(true);
    expect(path ?? '').not.toContain('..' + sep);
  });

  const policyOf = (page: string, yes: boolean) =>
    appPage(`galley://app/${page}.html`, folder, yes)?.headers['content-security-policy'];

  test('pictures of the web may be shown in the preview only, and only after a yes', () => {
    expect(policyOf('preview', true)).toContain('img-src galley-asset: data: galley-remote:;');
    expect(policyOf('preview', true)?.replace(' galley-remote:', '')).toBe(
      policyOf('preview', false),
    );
    expect(policyOf('preview', false)).not.toContain('galley-remote');
    expect(policyOf('index', true)).toBe(policyOf('index', false));
    expect(policyOf('index', true)).not.toContain('galley-remote');
  });

  test('WebAssembly runs in the worker that checks the spelling, and nowhere else', () => {
    const worker = appPage('galley://app/assets/spelling.worker-Ab1_-c.js', folder);
    expect(worker?.headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    );
    for (const path of ['index.html', 'assets/check.worker-Ab1.js', 'assets/other.js']) {
      const page = appPage(`galley://app/${path}`, folder);
      expect(page?.headers['content-security-policy']).not.toContain('wasm');
    }
  });

  test('scripts run in the window only, and nothing at all in the preview', () => {
    const inWindow = appPage('galley://app/index.html', folder)?.headers;
    const inPreview = appPage('galley://app/preview.html', folder)?.headers;
    expect(inWindow?.['content-security-policy']).toContain("script-src 'self';");
    expect(inPreview?.['content-security-policy']).toContain("default-src 'none'");
    expect(inPreview?.['content-security-policy']).toContain('sandbox allow-same-origin');
    expect(inPreview?.['content-security-policy']).not.toContain('script-src');
  });
});

describe('the window’s own pages', () => {
  const pages = ownPages(null);
  test.each([
    ['galley://app/index.html', true, false],
    ['galley://app/index.html#a', true, false],
    ['galley://app/preview.html', false, true],
    ['galley://app/assets/x.js', false, false],
    ['galley://evil/index.html', false, false],
    ['https://app/index.html', false, false],
    ['galley-asset://app/index.html', false, false],
    ['about:blank', false, false],
    ['javascript:alert(1)', false, false],
    ['no address', false, false],
  ])('%s', (url, isWindow, isFrame) => {
    expect([pages.isWindow(url), pages.isFrame(url)]).toEqual([isWindow, isFrame]);
  });

  test('in development they come from its server', () => {
    const development = ownPages('http://localhost:5173');
    expect(development.isWindow('http://localhost:5173/')).toBe(true);
    expect(development.isFrame('http://localhost:5173/preview.html')).toBe(true);
    expect(development.isWindow('http://localhost:5174/')).toBe(false);
    expect(development.isWindow('galley://app/index.html')).toBe(false);
  });
});

describe('addresses of pictures', () => {
  const token = 'a1b2';

  test.each([
    ['a.md', 'assets/x.png', 'assets/x.png'],
    ['2023/a.md', '../assets/x y.png', 'assets/x y.png'],
    ['第 #1 期/a.md', './图%20片.png', '第 #1 期/图 片.png'],
    ['2023/a.md', '/assets/x.png', 'assets/x.png'],
    ['a.md', '../../../x.png', 'x.png'],
  ])('in %s, %s is %s', (issueId, address, path) => {
    expect(assetPath(new URL(address, assetBase(token, issueId)).href, token)).toBe(path);
  });

  test.each(['galley-asset://other/x.png', 'galley://a1b2/x.png', 'galley-asset://a1b2/%ff'])(
    '%s is none',
    (url) => {
      expect(assetPath(url, token)).toBeNull();
    },
  );
});

describe('pictures of a library (R3)', () => {
  const png = Buffer.from('\x89PNG\r\n\x1a\n....', 'latin1');

  function makeLibrary() {
    const outside = tempFolder();
    const library = tempFolder();
    mkdirSync(join(library, 'assets'));
    writeFileSync(join(outside, 'secret.png'), png);
    writeFileSync(join(library, 'assets', 'x.png'), png);
    writeFileSync(join(library, 'assets', 'x.txt'), png);
    writeFileSync(join(library, 'assets', 'text.png'), 'text');
    writeFileSync(join(library, 'assets', 'x.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(library, 'assets', 'jpeg.png'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
    symlinkSync(join(outside, 'secret.png'), join(library, 'assets', 'link.png'));
    symlinkSync(outside, join(library, 'outside'));
    symlinkSync('x.png', join(library, 'assets', 'inside.png'));
    mkdirSync(join(library, 'folder.png'));
    return { library, outside };
  }

  test.each([
    ['assets/x.png', 'image/png'],
    ['assets/../assets/x.png', 'image/png'],
    ['assets/inside.png', 'image/png'],
    ['assets/x.svg', 'image/svg+xml'],
    ['assets/jpeg.png', 'image/jpeg'],
  ])('%s is served as %s', async (path, mediaType) => {
    expect(await readPicture(makeLibrary().library, path)).toMatchObject({ mediaType });
  });

  test.each([
    'assets/link.png',
    'outside/secret.png',
    'assets/x.txt',
    'assets/text.png',
    'assets/gone.png',
    'folder.png',
    '../x.png',
    'assets/x.png\0',
    'assets/x.png/../../../../../../../../../../etc/passwd',
  ])('%s is not served', async (path) => {
    expect(await readPicture(makeLibrary().library, path)).toBeNull();
  });

  test('a path to the very file outside is not served', async () => {
    const { library, outside } = makeLibrary();
    const up = '../'.repeat(20);
    expect(await readPicture(library, `${up}${outside}/secret.png`)).toBeNull();
    expect(await readPicture(library, `${outside}/secret.png`)).toBeNull();
    expect(await readPicture(outside, 'secret.png')).not.toBeNull();
  });
});
