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
  const [first] = edits;
  const files = await readFiles(part, folder);
  const found =
    files.find(({ text }) => first !== undefined && timesIn(text, first[0]) > 0) ?? files[0];
  if (found === undefined) throw new Error(`the built ${part} has no script`);
  let { text } = found;
  for (const [from, to] of edits) {
    const isAll = from instanceof RegExp && from.flags.includes('g');
    const times = timesIn(text, from);
    if (times === 0 || (times > 1 && !isAll)) {
      throw new Error(`${name}: ${String(from)} is there ${times} times`);
    }
    text = typeof from === 'string' ? text.replace(from, () => to) : text.replace(from, to);
  }
  return { path: found.path, text };
}

/**
 * @param {string} text
 * @param {string | RegExp} looked
 */
function timesIn(text, looked) {
  return looked instanceof RegExp
    ? [...text.matchAll(new RegExp(looked, 'g'))].length
    : text.split(looked).length - 1;
}

const places = { main: ['.', 'chunks'], preload: ['.'], renderer: ['assets'] };
const scripts = {
  main: /^(?:index|first|run-app)\.js$/,
  preload: /^index\.js$/,
  renderer: /^(?:first|window)-.*\.js$/,
};

/**
 * The scripts of a part: the window and the main process each have one for the start and one for the rest.
 *
 * @param {Mutation['part']} part
 * @param {string} folder
 */
async function readFiles(part, folder) {
  const paths = await Promise.all(
    places[part].map(async (place) => {
      const inside = join(folder, 'out', part, place);
      const names = await readdir(inside);
      return names.filter((each) => scripts[part].test(each)).map((each) => join(inside, each));
    }),
  );
  return Promise.all(
    paths.flat().map(async (path) => ({ path, text: await readFile(path, 'utf8') })),
  );
}
