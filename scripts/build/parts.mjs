import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../paths.mjs';

const shared = ['src-core', 'package.json', 'package-lock.json', 'scripts/build'];

/**
 * @typedef {object} BuildPart
 * @property {string} name
 * @property {readonly string[]} sources what it is made from, relative to the project
 * @property {readonly string[]} outputs files that prove it is there, relative to the project
 * @property {() => Promise<void>} build
 */

/**
 * Main process, preload and window, built by electron-vite.
 *
 * @type {BuildPart}
 */
export const appPart = {
  name: 'app',
  sources: [...shared, 'src-main', 'src-renderer', 'resources', 'electron.vite.config.ts'],
  outputs: ['out/main/index.js', 'out/preload/index.js', 'out/renderer/index.html'],
  async build() {
    await removeOldOutput();
    process.env.NODE_ENV_ELECTRON_VITE = 'production';
    const { build } = await import('electron-vite');
    await build({ root: projectRoot, mode: 'production', logLevel: 'warn' });
  },
};

/**
 * The command line. A build of its own: a chunk shared with the main process would pull Electron in.
 *
 * @type {BuildPart}
 */
export const commandLinePart = {
  name: 'command line',
  sources: [...shared, 'src-main', 'resources'],
  outputs: ['out/main/cli.js'],
  async build() {
    const { build } = await import('vite');
    await build({
      root: projectRoot,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir: 'out/main',
        emptyOutDir: false,
        target: 'node20.18',
        minify: false,
        rolldownOptions: {
          input: { cli: join(projectRoot, 'src-main/cli.ts') },
          external: [...builtinModules.flatMap((name) => [name, `node:${name}`]), ...webAssembly],
          output: { format: 'cjs', entryFileNames: '[name].js', codeSplitting: false },
          plugins: [withoutElectron],
        },
      },
    });
  },
};

/** WebAssembly packages load files of their own from where they lie; they are asked for when needed. */
const webAssembly = ['wasm-vips', 'libheif-js/wasm-bundle'];

/** Everything but the command line, which is built into the same folder. */
async function removeOldOutput() {
  const folder = join(projectRoot, 'out', 'main');
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith('cli.')) await rm(join(folder, name), { recursive: true });
  }
}

/** Refuses an import of Electron, which plain Node does not have. */
const withoutElectron = {
  name: 'without-electron',
  /**
   * @param {string} source
   * @param {string | undefined} importer
   */
  resolveId(source, importer) {
    if (source !== 'electron' && !source.startsWith('electron/')) return null;
    throw new Error(`the command line must not import electron, but ${importer ?? 'it'} does`);
  },
};

/** @returns {readonly BuildPart[]} the parts whose entry is in the project */
export function buildParts() {
  return [
    ...(exists('src-main/index.ts') ? [appPart] : []),
    ...(exists('src-main/cli.ts') ? [commandLinePart] : []),
  ];
}

/** @param {string} path */
function exists(path) {
  return existsSync(join(projectRoot, path));
}
