import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashSources, isFresh, writeStamp } from '../../../scripts/build/stamp.mjs';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'galley-stamp-test-'));
  await mkdir(join(root, 'src/deep'), { recursive: true });
  await writeFile(join(root, 'src/deep/a.ts'), 'a');
  await writeFile(join(root, 'out.js'), 'built');
});
afterEach(() => rm(root, { recursive: true }));

test('a build is fresh until a source changes, appears or moves, or an output goes', async () => {
  const sources = ['src', 'lock.json'];
  const outputs = [join(root, 'out.js')];
  const stamp = join(root, 'stamps', 'app');
  const fresh = async (): Promise<boolean> =>
    isFresh(stamp, await hashSources(root, sources), outputs);
  const build = async (): Promise<void> => writeStamp(stamp, await hashSources(root, sources));

  expect(await fresh()).toBe(false);
  await build();
  expect(await fresh()).toBe(true);
  await writeFile(join(root, 'src/deep/a.ts'), 'b');
  expect(await fresh()).toBe(false);
  await build();
  await writeFile(join(root, 'lock.json'), '{}');
  expect(await fresh()).toBe(false);
  await build();
  await rm(join(root, 'src/deep/a.ts'));
  await writeFile(join(root, 'src/a.ts'), 'b');
  expect(await fresh()).toBe(false);
  await build();
  await rm(join(root, 'out.js'));
  expect(await fresh()).toBe(false);
});
