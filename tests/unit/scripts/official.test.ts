import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  downloadOfficial,
  electronPackageFolder,
  installedOfficial,
} from '../../../scripts/electron-runtime/official.mjs';
import { writeZip } from '../../support/zip-writer.ts';

// The real package's installer and downloader, with a small zip and a mirror on this machine.
let folder: string;
let packageFolder: string;
let server: Server;
let answer: RequestListener;

const version = '45.0.0';
const archive = `electron-v${version}-${process.platform}-${process.arch}.zip`;
const names: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};
const zip = writeZip([
  { path: names[process.platform] ?? 'electron', content: 'the executable', mode: 0o100755 },
  { path: 'version', content: version },
]);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-official-test-'));
  packageFolder = join(folder, 'electron');
  const real = electronPackageFolder();
  await mkdir(packageFolder);
  await cp(join(real, 'install.js'), join(packageFolder, 'install.js'));
  await symlink(join(real, '..'), join(packageFolder, 'node_modules'), 'junction');
  await writeFile(join(packageFolder, 'package.json'), JSON.stringify({ version }));
  const sha256 = createHash('sha256').update(zip).digest('hex');
  await writeFile(join(packageFolder, 'checksums.json'), JSON.stringify({ [archive]: sha256 }));
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${port}/`);
  vi.stubEnv('electron_config_cache', join(folder, 'cache'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

const patient = { firstByteMs: 60_000, stallMs: 60_000 };

function download(limits = patient): Promise<string> {
  return downloadOfficial(packageFolder, {
    lockFolder: join(folder, 'lock'),
    say: () => undefined,
    limits,
  });
}

test('the official Electron is downloaded, checked and installed by its own package', async () => {
  const asked: (string | undefined)[] = [];
  answer = (request, response) => {
    asked.push(request.url);
    response.end(zip);
  };
  const executable = await download();
  expect(await readFile(executable, 'utf8')).toBe('the executable');
  expect(await installedOfficial(packageFolder)).toBe(executable);
  await download();
  expect(asked).toEqual([`/v${version}/${archive}`]);
});

test('a server that never answers is given up on', async () => {
  answer = () => undefined;
  await expect(download({ ...patient, firstByteMs: 50 })).rejects.toThrow(
    'no answer from the download server',
  );
  expect(await installedOfficial(packageFolder)).toBe(null);
});

test('a download that stops half way is given up on', async () => {
  answer = (_, response) => {
    response.writeHead(200, { 'content-length': zip.length });
    response.write(zip.subarray(0, 50));
  };
  await expect(download({ ...patient, stallMs: 50 })).rejects.toThrow(
    'no answer from the download server',
  );
});

test('a download with another checksum is refused', async () => {
  answer = (_, response) => response.end(Buffer.concat([zip, Buffer.from('x')]));
  await expect(download()).rejects.toThrow(/checksum/i);
  expect(await installedOfficial(packageFolder)).toBe(null);
});
