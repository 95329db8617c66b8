import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fallbackFolder, prepareFallback } from '../../../scripts/electron-runtime/fallback.mjs';
import { runtimeFault } from '../../../scripts/electron-runtime/manifest.mjs';
import {
  makeFakeRuntimePackage,
  type FakeRuntimePackage,
} from '../../support/fake-runtime-package.ts';
import { runModule, type ModuleRun } from '../../support/run-module.ts';

let fake: FakeRuntimePackage;
let logFolder: string;

beforeEach(async () => {
  fake = await makeFakeRuntimePackage();
  logFolder = await mkdtemp(join(tmpdir(), 'galley-runtime-log-'));
});
afterEach(async () => {
  await fake.remove();
  await rm(logFolder, { recursive: true });
});

/** A start in a process of its own, whose download takes a while or for ever. */
function startInProcess(downloadMs: number): ModuleRun {
  const module = new URL('../../../scripts/electron-runtime/fallback.mjs', import.meta.url).href;
  return runModule(`
    import { appendFile, cp, mkdir } from 'node:fs/promises';
    import { setTimeout as delay } from 'node:timers/promises';
    import { prepareFallback } from ${JSON.stringify(module)};
    const executable = await prepareFallback({
      recipe: ${JSON.stringify(fake.recipe)},
      cache: ${JSON.stringify(fake.cache)},
      say: () => {},
      adjust: async () => {},
      fetch: async (spec, folder) => {
        await mkdir(folder, { recursive: true });
        await appendFile(${JSON.stringify(join(logFolder, 'fetches'))}, spec + '\\n');
        console.log('fetching');
        await delay(${downloadMs});
        await cp(${JSON.stringify(fake.tarball)}, folder + '/runtime.tgz');
        return folder + '/runtime.tgz';
      },
    });
    console.log(executable);
  `);
}

test('starts at the same time fetch once and all get the whole runtime', async () => {
  const runs = [0, 1, 2].map(() => startInProcess(200));
  const outputs = await Promise.all(runs.map((run) => run.output));
  const folder = fallbackFolder(fake.recipe, fake.cache);
  for (const { status, stdout } of outputs) {
    expect(status).toBe(0);
    expect(stdout.trim().split('\n').at(-1)).toBe(join(folder, fake.recipe.executable));
  }
  expect(await readFile(join(logFolder, 'fetches'), 'utf8')).toBe('fake-runtime@1.0.0\n');
  expect(await runtimeFault(folder, fake.recipe.integrity)).toBe(null);
});

test('a start killed while fetching does not block the next one', async () => {
  const killed = startInProcess(60_000);
  await once(killed.child.stdout ?? killed.child, 'data');
  killed.child.kill('SIGKILL');
  await killed.output;

  await prepareFallback({ ...fake, say: () => undefined, adjust: async () => undefined });
  const folder = fallbackFolder(fake.recipe, fake.cache);
  expect(await runtimeFault(folder, fake.recipe.integrity)).toBe(null);
  expect((await readdir(fake.cache)).some((name) => name.includes('.new-'))).toBe(false);
});
