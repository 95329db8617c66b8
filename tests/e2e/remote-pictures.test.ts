import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { runCommand } from '../support/run-command.ts';
import { pixel, previewOf, type PreviewPage } from '../support/preview-page.ts';
import { startNetwork, type Network } from '../support/network.ts';

/** Where the hosts of this test are: no name is looked up, and nothing leaves the machine. */
const hosts = [
  'MAP pictures.example 93.184.216.34',
  'MAP other.example 93.184.216.34',
  'MAP inner.example 192.168.7.7',
].join(',');

const issue = (url: string) => `# Field Notes #5: Far away (2026-07-17)

![near](assets/drawing.png)

![far](https://pictures.example/far.png)
![moved](https://pictures.example/moved.png)
![missing](https://pictures.example/missing.png)
![page](https://pictures.example/page.png)

![led home](https://pictures.example/home.png)
![inner](https://inner.example/inner.png)
![this machine](https://127.0.0.1/this.png)
![plain](http://pictures.example/plain.png)
![local](${url}/local.png)

<div style="background:url(https://pictures.example/style.png)">x</div>
<link rel="stylesheet" href="https://pictures.example/sheet.css">
<iframe src="https://pictures.example/frame.html"></iframe>
<object data="https://pictures.example/object.png"></object>
<input type="image" src="https://pictures.example/button.png">
<video poster="https://pictures.example/poster.png" src="https://pictures.example/film.mp4"></video>
<picture><source srcset="https://pictures.example/set.png"></picture>
<img src="galley-remote://picture/https%3A%2F%2Fpictures.example%2Fdirect.png">
<script src="https://pictures.example/script.js"></script>
`;

let launched: LaunchedApp;
let page: Page;
let preview: PreviewPage;
let network: Network;

interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Everything that asked for something on the web in the pictures' own session. */
const asked = () =>
  launched.app.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked);
const paths = async () => (await asked()).map(({ url }) => url.replace('https://', '')).toSorted();

const banner = (): Locator => page.locator('.banner[role=note]');
const frame = () => page.frameLocator('iframe[title="Preview"]').first();
const picture = (alt: string) => frame().locator(`img[alt="${alt}"]`);
const box = (alt: string) => frame().locator('.picture-away').filter({ hasText: alt });
/** Waits for the picture for less than a poll takes, so that a failure says what it waited for. */
const widthOf = (alt: string) =>
  picture(alt).evaluate((image) => (image as HTMLImageElement).naturalWidth, undefined, {
    timeout: 10_000,
  });

const far = ['far', 'moved', 'missing', 'page', 'led home', 'inner', 'this machine'];

async function toggle(): Promise<void> {
  await runCommand(page, 'pictures from the web');
}

beforeAll(async () => {
  network = await startNetwork();
  launched = await launchApp({
    files: {
      'galley.yaml': 'images:\n  remote: true\n',
      '2026-07-17-weekly.md': issue(network.url),
      'assets/drawing.png': pixel,
    },
    args: [`--host-resolver-rules=${hosts}`],
  });
  page = launched.page;
  preview = previewOf(page);
  // Takes the place of the servers; what is looked at before they are asked stays as it is.
  await launched.app.evaluate(({ session }, base64) => {
    const all: Asked[] = [];
    Object.assign(globalThis, { asked: all });
    const png = { 'content-type': 'image/png', 'set-cookie': 'a=b; Secure' };
    session.fromPartition('remote-pictures').protocol.handle('https', (request) => {
      all.push({ url: request.url, headers: Object.fromEntries(request.headers) });
      const { host, pathname } = new URL(request.url);
      const location = {
        '/moved.png': 'https://other.example/there.png',
        '/home.png': 'https://127.0.0.1/home.png',
      }[pathname];
      if (location !== undefined) return new Response(null, { status: 302, headers: { location } });
      if (pathname === '/page.png') return new Response('<html>', { headers: png });
      const isThere = ['/far.png', '/there.png'].includes(pathname) || host === 'inner.example';
      if (!isThere) return new Response(null, { status: 404 });
      return new Response(new Uint8Array(Buffer.from(base64, 'base64')), { headers: png });
    });
  }, pixel.toString('base64'));
});

afterAll(async () => {
  await launched.close();
  network.close();
});

/** Each test leaves what the next one begins with; they are steps of one story. */
describe('pictures on the web', { sequential: true }, () => {
  test('are not shown, whatever the library wishes, and offered', async () => {
    await expect.poll(() => widthOf('near')).toBe(1);
    for (const name of far) await box(name).waitFor();
    await banner().getByText(`${far.length} pictures are on the web and are not shown.`).waitFor();
    await expect.poll(() => banner().textContent()).toContain('This library would like them shown');
    expect(await asked()).toEqual([]);
  });

  test('are not offered any more after “Not now”', async () => {
    await banner().getByRole('button', { name: 'Not now' }).click();
    await banner().waitFor({ state: 'detached' });
    await page.reload();
    await box('far').waitFor();
    await expect.poll(() => banner().count()).toBe(0);
    expect(await asked()).toEqual([]);
  });

  test('are shown after a yes, of public servers only', async () => {
    await toggle();
    await expect.poll(() => box('far').count()).toBe(0);
    await expect.poll(() => widthOf('far')).toBe(1);
    await expect.poll(() => widthOf('moved')).toBe(1);
    for (const name of ['missing', 'page', 'led home', 'inner', 'this machine', 'plain', 'local']) {
      await box(name).waitFor();
    }
    await expect
      .poll(paths)
      .toEqual([
        'other.example/there.png',
        'pictures.example/far.png',
        'pictures.example/home.png',
        'pictures.example/missing.png',
        'pictures.example/moved.png',
        'pictures.example/page.png',
      ]);
  });

  test('are asked for without cookies and without saying from where', async () => {
    for (const { headers } of await asked()) {
      expect(Object.keys(headers)).not.toContain('cookie');
      expect(Object.keys(headers)).not.toContain('referer');
    }
    const cookies = await launched.app.evaluate(({ session }) =>
      session.fromPartition('remote-pictures').cookies.get({}),
    );
    expect(cookies).toEqual([]);
  });

  test('are for the preview’s frame, as pictures', async () => {
    const address = 'galley-remote://picture/https%3A%2F%2Fpictures.example%2Fother.png';
    const loaded = await page.evaluate(
      (url) =>
        new Promise((resolve) => {
          const image = new Image();
          image.addEventListener('load', () => resolve(true));
          image.addEventListener('error', () => resolve(false));
          image.src = url;
        }),
      address,
    );
    expect(loaded).toBe(false);
    expect(
      await page.evaluate(
        (url) =>
          fetch(url)
            .then(() => true)
            .catch(() => false),
        address,
      ),
    ).toBe(false);
    const inFrame = await page.evaluate((url) => {
      const inner = document.querySelector('iframe')?.contentDocument;
      if (!inner) throw new Error('no frame');
      return Promise.all(
        [
          ['link', 'href'],
          ['iframe', 'src'],
          ['object', 'data'],
        ].map(([tag = '', attribute = '']) => {
          const element = inner.createElement(tag);
          element.setAttribute('rel', 'stylesheet');
          element.setAttribute(attribute, url);
          inner.body.append(element);
          return new Promise((resolve) => setTimeout(resolve, 200)).then(() => element.remove());
        }),
      );
    }, address);
    expect(inFrame).toHaveLength(3);
    await expect.poll(paths).not.toContain('pictures.example/other.png');
  });

  test('follow the same rule in what is exported', async () => {
    await preview.previewAs('HTML');
    await expect.poll(() => widthOf('far')).toBe(1);
    await preview.previewAs('Substack');
    await expect.poll(() => widthOf('far')).toBe(1);
    await box('inner').waitFor();
    await preview.previewAs('Page');
  });

  test('stay away in a library that nobody said yes to, and come back in the other', async () => {
    const other = join(launched.workspace.folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'a.md'), '# Other\n\n![far](https://pictures.example/two.png)\n');
    await launched.app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
    }, other);
    await page.keyboard.press('Control+O');
    await frame().getByRole('heading', { name: 'Other' }).waitFor();
    await box('far').waitFor();
    await banner().getByText('1 picture is on the web and is not shown.').waitFor();
    await expect.poll(paths).not.toContain('pictures.example/two.png');

    await banner().getByRole('button', { name: 'Show them for this library' }).click();
    await banner().waitFor({ state: 'detached' });
    await expect.poll(paths).toContain('pictures.example/two.png');
  });

  test('go again when the yes is taken back, and nothing of it is in the library', async () => {
    await toggle();
    await box('far').waitFor();
    const before = await paths();
    await page.reload();
    await box('far').waitFor();
    await expect.poll(paths).toEqual(before);
    const { folder, library, userData } = launched.workspace;
    expect(readdirSync(join(folder, 'other'))).toEqual(['a.md']);
    expect(readFileSync(join(library, 'galley.yaml'), 'utf8')).toBe('images:\n  remote: true\n');
    const kept = JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8')) as {
      readonly remotePictures: Readonly<Record<string, boolean>>;
    };
    expect(new Set(Object.values(kept.remotePictures))).toEqual(new Set([true, false]));
  });

  test('and nothing ever left by another way', () => {
    expect(network.reached).toEqual([]);
  });
});
