import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawPhoto, drawScreen, jpegOfTelephone } from '../support/draw-pictures.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { runCommand } from '../support/run-command.ts';

const issue = `# Letter #9 (2026-08-07)

## Articles

1. [How to draw](https://example.com/how-to-draw)

Words about drawing.

2. [How to write](https://example.com/how-to-write)

Words about writing.
`;

const base = 'https://img.example.org/';
const script = `
const [file, name, mode] = process.argv.slice(2);
const { appendFileSync, readFileSync } = require('node:fs');
if (name.includes('sunset') && !require('node:fs').existsSync(__dirname + '/open')) {
  console.error('uploading...');
  console.error('no such bucket');
  process.exit(1);
}
appendFileSync(__dirname + '/published.txt', name + ' ' + readFileSync(file).length + '\\n');
console.log('uploading...');
if (name.includes('diagram')) console.log('https://cdn.example.net/9f/' + name);
`;

describe('pictures', () => {
  let launched: LaunchedApp;
  let page: LaunchedApp['page'];
  let server: Server;

  const inLibrary = (...path: readonly string[]) => join(launched.workspace.library, ...path);
  const editor = () => page.getByRole('textbox', { name: 'Issue Markdown' });
  const dialog = (name: string) => page.getByRole('dialog', { name });
  const text = async () => {
    await page.keyboard.press('Control+s');
    await page
      .getByRole('group', { name: 'Status bar' })
      .getByText('Saved', { exact: true })
      .waitFor();
    return readFile(inLibrary('2026-08-07-letter.md'), 'utf8');
  };
  const paste = (name: string, type: string, bytes: Uint8Array) =>
    editor().evaluate(
      (element, file) => {
        const binary = atob(file.base64);
        const content = Uint8Array.from(binary, (character) => character.charCodeAt(0));
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([content], file.name, { type: file.type }));
        const event = new ClipboardEvent('paste', {
          clipboardData,
          bubbles: true,
          cancelable: true,
        });
        element.dispatchEvent(event);
      },
      { name, type, base64: Buffer.from(bytes).toString('base64') },
    );
  const describeIt = async (words: string) => {
    const ready = dialog('Insert a picture');
    await ready.getByLabel('What it shows (alt text)').fill(words);
    await ready.getByRole('button', { name: 'Insert' }).click();
    await ready.waitFor({ state: 'detached' });
  };
  const answer = (yes: boolean) =>
    launched.app.evaluate(
      ({ dialog: dialogs }, response) => {
        const asked: unknown[] = [];
        Object.assign(globalThis, { asked });
        dialogs.showMessageBox = (...args: unknown[]) => {
          asked.push(args.at(-1));
          return Promise.resolve({ response, checkboxChecked: false });
        };
      },
      yes ? 1 : 0,
    );

  beforeAll(async () => {
    const sunset = (await drawScreen(900, 500)).pngsaveBuffer();
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'image/png');
      response.end(sunset);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    launched = await launchApp({
      files: { '2026-08-07-letter.md': issue, 'galley.yaml': `images:\n  base: ${base}\n` },
    });
    page = launched.page;
    await editor().waitFor();
  });
  afterAll(async () => {
    await launched.close();
    server.close();
  });

  test('a pasted photo is small, upright, named by its item, and shown from the library', async () => {
    const photo = jpegOfTelephone(await drawPhoto(2000, 1500), 6);
    expect(photo.length).toBeGreaterThan(500_000);
    await editor().getByText('Words about drawing.').click();
    await paste('IMG_2034.jpg', 'image/jpeg', photo);
    const ready = dialog('Insert a picture');
    await ready.getByText('Kept as assets/2026-08-07_how-to-draw.jpg').waitFor();
    expect(existsSync(inLibrary('assets'))).toBe(false);
    await describeIt('Hills');
    const file = inLibrary('assets', '2026-08-07_how-to-draw.jpg');
    expect((await stat(file)).size).toBeLessThanOrEqual(100_000);
    expect((await readFile(file)).includes('SecretCam')).toBe(false);
    const line = `![Hills](${base}2026-08-07_how-to-draw.jpg)`;
    const inserted = issue.replace('drawing.\n', `drawing.\n\n${line}\n`);
    expect(await text()).toBe(inserted);
    const shown = page.frameLocator('iframe[title="Preview"]').getByRole('img', { name: 'Hills' });
    await expect
      .poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalHeight))
      .toBeGreaterThan(500);
    // One step takes it out of the text; the file stays for a redo.
    await editor().focus();
    await page.keyboard.press('Control+z');
    expect(await text()).toBe(issue);
    expect(existsSync(file)).toBe(true);
    await page.keyboard.press('Control+y');
    expect(await text()).toBe(inserted);
  });

  test('a text named .png is refused in words', async () => {
    await editor().getByText('Words about writing.').click();
    await paste('notes.png', 'image/png', new TextEncoder().encode('not a picture at all'));
    await page.getByText('“notes.png” is not a picture: it holds text').waitFor();
    expect(await readdir(inLibrary('assets'))).toEqual(['2026-08-07_how-to-draw.jpg']);
    await page.getByRole('button', { name: 'Dismiss' }).first().click();
  });

  test('a drawing (SVG) is drawn, with its letters and without what it would load', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"><rect width="600" height="300" fill="#246"/><text x="40" y="150" font-size="60" fill="#fff">Diagram</text><image href="http://127.0.0.1:9/x.png" width="9" height="9"/><script>document.title="run"</script></svg>';
    await paste('diagram.svg', 'image/svg+xml', new TextEncoder().encode(svg));
    const ready = dialog('Insert a picture');
    await ready.getByText('SVG 1,200 × 600').waitFor();
    await ready.getByLabel('Name').fill('diagram');
    await describeIt('A diagram');
    expect(await text()).toContain(`![A diagram](${base}diagram.png)`);
    const head = (await readFile(inLibrary('assets', 'diagram.png'))).subarray(1, 4);
    expect(head.toString('latin1')).toBe('PNG');
  });

  test('a picture of the web is fetched when it is asked for', async () => {
    await page.keyboard.press('Control+Shift+I');
    const { port } = server.address() as AddressInfo;
    const asking = dialog('Insert a picture');
    await asking.getByLabel('Address on the web').fill(`http://127.0.0.1:${port}/sunset.png`);
    await asking.getByRole('button', { name: 'Fetch' }).click();
    await asking.getByText('PNG 900 × 500').first().waitFor();
    await asking.getByLabel('Name').fill('sunset');
    await describeIt('The sunset');
    expect(await text()).toContain(`![The sunset](${base}sunset.png)`);
  });

  test('the command runs after one yes, and a failure says why', async () => {
    const folder = launched.workspace.userData;
    await writeFile(join(folder, 'publish.cjs'), script);
    const command = `"${process.execPath}" "${join(folder, 'publish.cjs')}" {file} {name}`;
    const yaml = `images:\n  base: ${base}\n  publish: '${command}'\n`;
    await writeFile(inLibrary('galley.yaml'), yaml);
    await answer(false);
    await runCommand(page, 'Publish the pictures');
    const list = dialog('Pictures of this issue');
    const publish = list.getByRole('button', { name: 'Publish 3 pictures' });
    await list.getByText('The library’s command publishes them').waitFor();
    await publish.click();
    await expect
      .poll(() => launched.app.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'asked'))))
      .toContain('publish.cjs');
    await publish.waitFor();
    expect(existsSync(join(folder, 'published.txt'))).toBe(false);

    await answer(true);
    await publish.click();
    await list.getByText('not published: no such bucket').waitFor();
    await expect.poll(() => list.getByText('published', { exact: true }).count()).toBe(2);
    await writeFile(join(folder, 'open'), '');
    await list.getByRole('button', { name: 'Publish one picture' }).click();
    await expect.poll(() => list.getByText('published', { exact: true }).count()).toBe(3);
    await expect
      .poll(() => launched.app.evaluate(() => (Reflect.get(globalThis, 'asked') as []).length))
      .toBe(1);
    await list.getByRole('button', { name: 'Close' }).last().click();

    const now = await text();
    expect(now).toContain('![A diagram](https://cdn.example.net/9f/diagram.png)');
    expect(now).toContain(`![Hills](${base}2026-08-07_how-to-draw.jpg)`);
    expect((await readFile(join(folder, 'published.txt'), 'utf8')).split('\n')).toHaveLength(4);
    expect(await readFile(inLibrary('status.yaml'), 'utf8')).toContain(
      'https://cdn.example.net/9f/',
    );
  });
});
