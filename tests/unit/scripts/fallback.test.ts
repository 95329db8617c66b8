import { appendFile, mkdir, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fallbackFolder, prepareFallback } from '../../../scripts/electron-runtime/fallback.mjs';
import {
  makeFakeRuntimePackage,
  type FakeRuntimePackage,
} from '../../support/fake-runtime-package.ts';

let fake: FakeRuntimePackage;
let said: string[];
let adjusted: string[];

beforeEach(async () => {
  fake = await makeFakeRuntimePackage();
  said = [];
  adjusted = [];
});
afterEach(() => fake.remove());

function prepare(fetch = fake.fetch): Promise<string> {
  return prepareFallback({
    recipe: fake.recipe,
    cache: fake.cache,
    say: (line) => said.push(line),
    fetch,
    adjust: async (executable) => {
      adjusted.push(await readFile(executable, 'utf8'));
    },
  });
}

const folder = (): string => fallbackFolder(fake.recipe, fake.cache);

test('unpacks the runtime without what is left out, renamed, and with a loader', async () => {
  const executable = await prepare();
  expect(executable).toBe(join(folder(), 'electron'));
  expect(adjusted).toEqual(['the executable']);
  expect((await stat(executable)).mode & 0o777).toBe(0o755);
  expect(await readFile(join(folder(), 'lib/real.so'), 'utf8')).toBe('a library');
  expect((await readdir(folder())).toSorted()).toEqual([
    'electron',
    'galley-runtime.json',
    'lib',
    'resources',
  ]);
  expect(await readdir(join(folder(), 'resources/app'))).not.toContain('index.js');
  expect(await readFile(join(folder(), 'resources/app/loader.cjs'), 'utf8')).toContain(
    'setAppPath',
  );
});

test('a whole runtime is not fetched again', async () => {
  await prepare();
  await prepare();
  expect(fake.fetches()).toBe(1);
});

test('a truncated download is noticed and fetched once more', async () => {
  await prepare(fake.fetchTruncatedOnce);
  expect(fake.fetches()).toBe(2);
  expect(said.join('\n')).toContain('fetching it once more');
});

test('a package with another hash is refused and leaves nothing behind', async () => {
  const fetchOther = async (packageSpec: string, target: string): Promise<string> => {
    const copy = await fake.fetch(packageSpec, target);
    await appendFile(copy, 'x');
    return copy;
  };
  await expect(prepare(fetchOther)).rejects.toThrow(
    /has the hash sha512-.* and not the pinned sha512-/,
  );
  expect(fake.fetches()).toBe(2);
  expect(adjusted).toEqual([]);
  expect(await readdir(fake.cache)).toEqual(['electron-0.0.1-linux-x64.lock']);
});

test.for([
  ['half unpacked', (path: string) => rm(join(path, 'galley-runtime.json'))],
  ['damaged', (path: string) => truncate(join(path, 'electron'), 3)],
  ['damaged', (path: string) => rm(join(path, 'lib/real.so.1'))],
  ['half unpacked', (path: string) => truncate(join(path, 'galley-runtime.json'), 20)],
] as const)('a %s folder is repaired on the next start', async ([fault, damage]) => {
  const executable = await prepare();
  await damage(folder());
  await prepare();
  expect(said.join('\n')).toContain(`is ${fault}; fetching it again`);
  expect(await readFile(executable, 'utf8')).toBe('the executable');
  expect(await readFile(join(folder(), 'lib/real.so'), 'utf8')).toBe('a library');
  await prepare();
  expect(fake.fetches()).toBe(2);
});

test('a runtime of another package is fetched anew, and kept until the new one is there', async () => {
  const executable = await prepare();
  fake = { ...fake, recipe: { ...fake.recipe, integrity: 'sha512-other' } };
  await expect(prepare()).rejects.toThrow('and not the pinned sha512-other');
  expect(said.join('\n')).toContain('is from another package; fetching it again');
  expect(await readFile(executable, 'utf8')).toBe('the executable');
});

test('work folders of installs that were killed are removed', async () => {
  await mkdir(`${folder()}.new-killed/runtime`, { recursive: true });
  await prepare();
  expect((await readdir(fake.cache)).toSorted()).toEqual([
    'electron-0.0.1-linux-x64',
    'electron-0.0.1-linux-x64.lock',
  ]);
});

test('an older loader is replaced without fetching', async () => {
  await prepare();
  const loader = join(folder(), 'resources/app/loader.cjs');
  await appendFile(loader, '// from an older version');
  await prepare();
  expect(await readFile(loader, 'utf8')).not.toContain('older version');
  expect(fake.fetches()).toBe(1);
});
