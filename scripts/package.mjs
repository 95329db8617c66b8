import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildStale } from './build/build-stale.mjs';
import { resolveElectron } from './electron-runtime/resolve.mjs';
import { fallbackRecipe } from './electron-runtime/recipe.mjs';
import { projectRoot } from './paths.mjs';
import { runScript, sayOnStderr as say } from './run-script.mjs';

await runScript(async () => {
  const smoke = process.argv.includes('--smoke');
  const { executable, kind } = await resolveElectron({ say });
  if (kind === 'fallback' && !smoke) {
    throw new Error(
      'installers are made with the official Electron only, which could not be had here. npm run package -- --smoke makes an unpacked app to try the packaging.',
    );
  }
  await buildStale({ say });
  if (kind !== 'fallback') return pack(smoke, {});

  const copy = await mkdtemp(join(tmpdir(), 'galley-package-'));
  try {
    await cp(dirname(executable), copy, { recursive: true, verbatimSymlinks: true });
    await rm(join(copy, 'resources'), { recursive: true });
    return await pack(smoke, {
      electronDist: copy,
      electronVersion: fallbackRecipe.electronVersion,
    });
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
});

/**
 * @param {boolean} smoke an unpacked folder instead of installers
 * @param {import('electron-builder').Configuration} overrides
 */
async function pack(smoke, overrides) {
  const { build } = createRequire(import.meta.url)('electron-builder');
  const made = await build({
    projectDir: projectRoot,
    config: { extends: join(projectRoot, 'electron-builder.yml'), ...overrides },
    dir: smoke,
    publish: 'never',
  });
  for (const path of made) console.log(path);
  return 0;
}
