import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../paths.mjs';

/** @typedef {import('./mutations.mjs').Mutation} Mutation */

/**
 * A copy of the built app with the mutation in it, for as long as `work` takes.
 *
 * @template T
 * @param {Mutation | null} mutation null for the app as it is
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withMutatedApp(mutation, work) {
  const folder = await mkdtemp(join(tmpdir(), 'galley-mutation-'));
  try {
    await cp(join(projectRoot, 'package.json'), join(folder, 'package.json'));
    for (const part of ['resources', 'out/main', 'out/preload', 'out/renderer']) {
      await cp(join(projectRoot, part), join(folder, part), { recursive: true });
    }
    if (mutation !== null) {
      const { path, text } = await mutatedFile(mutation, folder);
      await writeFile(path, text);
    }
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The built file with the mutation in it; nothing is written. Throws when the app has changed so much that
 * the mutation does not fit.
 *
 * @param {Mutation} mutation
 * @param {string} [folder] of the app
 * @returns {Promise<{ path: string, text: string }>}
 */
export async function mutatedFile({ name, edits, part }, folder = projectRoot) {
  const path = join(folder, 'out', part, await fileOf(part, folder));
  let text = await readFile(path, 'utf8');
  for (const [from, to] of edits) {
    const isAll = from instanceof RegExp && from.flags.includes('g');
    const found =
      from instanceof RegExp
        ? [...text.matchAll(new RegExp(from, 'g'))].length
        : text.split(from).length - 1;
    if (found === 0 || (found > 1 && !isAll)) {
      throw new Error(`${name}: ${String(from)} is there ${found} times`);
    }
    text = typeof from === 'string' ? text.replace(from, () => to) : text.replace(from, to);
  }
  return { path, text };
}

/**
 * @param {Mutation['part']} part
 * @param {string} folder
 */
async function fileOf(part, folder) {
  if (part !== 'renderer') return 'index.js';
  const names = await readdir(join(folder, 'out', 'renderer', 'assets'));
  const name = names.find((each) => /^window-.*\.js$/.test(each));
  if (name === undefined) throw new Error('the built window has no script');
  return join('assets', name);
}
