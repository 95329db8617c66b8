import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockFiles = [
  'package-lock.json',
  'tests/consumers/programs/package-lock.json',
  'tests/consumers/generators/package-lock.json',
]
  .map((path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url)))
  .filter((path) => existsSync(path));

/** The path of `name` in the lock as Node would find it from the package at `from`; null when it is not there. */
function findLocked(
  packages: Readonly<Record<string, LockedPackage>>,
  from: string,
  name: string,
): string | null {
  const path = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (packages[path] !== undefined) return path;
  if (from === '') return null;
  return findLocked(packages, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

// npm leaves the binaries of other systems out of a lock when the registry does not have them (yet), and
// `npm ci` then refuses the lock on every machine.
test.for(lockFiles)('%s has the binaries for every system', async (path) => {
  const lock = JSON.parse(await readFile(path, 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const missing = Object.entries(lock.packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => findLocked(lock.packages, from, name) === null)
      .map((name) => `${from} -> ${name}`),
  );
  expect(missing).toEqual([]);
});
