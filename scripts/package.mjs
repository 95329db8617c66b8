import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildStale } from './build/build-stale.mjs';
import { fallbackRecipe } from './electron-runtime/recipe.mjs';
import { resolveElectron } from './electron-runtime/resolve.mjs';
import { wrongFuses } from './packaging/packaged-fuses.mjs';
import { tryPackaged } from './packaging/try-packaged.mjs';
import { projectRoot } from './paths.mjs';
import { runScript, sayOnStderr as say } from './run-script.mjs';
import { hasDisplay, withDisplay } from './system/display.mjs';
import { prepareSystem } from './system/prepare.mjs';

/** @typedef {{ electronDist?: string, electronVersion?: string }} DistOverrides */

await runScript(async () => {
  const runtime = await resolveElectron({ say });
  if (process.argv.includes('--smoke')) return smoke(runtime);
  if (runtime.kind === 'fallback') {
    throw new Error(
      'installers are made with the official Electron only, which could not be had here. npm run package -- --smoke makes an unpacked app to try the packaging.',
    );
  }
  await buildStale({ say });
  for (const path of await pack({ unpacked: false, overrides: {} })) console.log(path);
  return 0;
});

/**
 * Packages without installers, with whatever runtime there is, and starts the result.
 *
 * @param {import('./electron-runtime/resolve.mjs').Runtime} runtime
 */
async function smoke({ executable, kind }) {
  await buildStale({ say });
  /** @type {DistOverrides} */
  const overrides = kind === 'fallback' ? await fallbackOverrides(executable) : {};
  try {
    await pack({ unpacked: true, overrides });
  } finally {
    if (overrides.electronDist !== undefined) await rm(overrides.electronDist, { recursive: true });
  }
  if (process.platform !== 'linux') return 0;
  const packaged = join(projectRoot, 'dist', 'linux-unpacked', 'galley');
  const wrong = await wrongFuses(packaged);
  if (wrong.length > 0) throw new Error(`fuses of ${packaged} are set wrong: ${wrong.join(', ')}`);
  console.log('The fuses of the packaged app are as they should be.');
  const machineArgs = await prepareSystem(executable, { headless: !hasDisplay(), say });
  const title = await withDisplay((env) => tryPackaged(packaged, { machineArgs, env }));
  console.log(`The packaged app opened, wrote, saved and took in a picture: ${title}`);
  return 0;
}

/**
 * A copy of the fallback without what we put into it.
 *
 * @param {string} executable
 */
async function fallbackOverrides(executable) {
  const copy = await mkdtemp(join(tmpdir(), 'galley-package-'));
  await cp(dirname(executable), copy, { recursive: true, verbatimSymlinks: true });
  await rm(join(copy, 'resources'), { recursive: true });
  await rm(join(copy, 'galley-runtime.json'));
  return { electronDist: copy, electronVersion: fallbackRecipe.electronVersion };
}

/**
 * @param {{ unpacked: boolean, overrides: DistOverrides }} options
 * @returns {Promise<readonly string[]>} what was made
 */
async function pack({ unpacked, overrides }) {
  const { build } = await import('electron-builder');
  return build({
    projectDir: projectRoot,
    config: { extends: join(projectRoot, 'electron-builder.yml'), ...overrides },
    dir: unpacked,
    publish: 'never',
  });
}
