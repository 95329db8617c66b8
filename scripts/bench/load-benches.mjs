import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { projectRoot } from '../paths.mjs';

const source = join(projectRoot, 'tests', 'bench');
const bundles = join(projectRoot, 'out', 'bench', 'bundles');

/** What starts the app names a file beside itself, so it stays where it is. */
const besideItsFiles = {
  name: 'beside-its-files',
  enforce: /** @type {const} */ ('pre'),
  /** @type {(specifier: string, importer: string | undefined) => { id: string, external: true } | null} */
  resolveId: (specifier, importer) =>
    importer !== undefined && specifier.includes('/scripts/driving/')
      ? { id: pathToFileURL(resolve(dirname(importer), specifier)).href, external: true }
      : null,
};

/**
 * Bundles the benchmarks and loads them.
 *
 * @param {readonly string[]} wanted names without the ending; empty for all
 * @returns {Promise<readonly { name: string, bench: import('./measure.mjs').Bench }[]>}
 */
export async function loadBenches(wanted) {
  const names = (await readdir(source).catch(() => []))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => basename(file, '.ts'))
    .filter((name) => wanted.length === 0 || wanted.includes(name));
  if (names.length === 0)
    throw new Error(`no benchmark of tests/bench is called ${wanted.join(', ')}`);
  await rm(bundles, { recursive: true, force: true });
  await build({
    root: projectRoot,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [besideItsFiles],
    build: {
      ssr: true,
      outDir: bundles,
      target: 'node20.18',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(source, `${name}.ts`)])),
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name].mjs' },
      },
    },
  });
  return Promise.all(
    names.map(async (name) => {
      const module = await import(pathToFileURL(join(bundles, `${name}.mjs`)).href);
      return { name, bench: module.bench };
    }),
  );
}
