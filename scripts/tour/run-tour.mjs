import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchDriven } from '../driving/launch-driven.mjs';
import { projectRoot } from '../paths.mjs';
import { tourSteps } from './steps.mjs';

/** Run in the page: the editor measures itself in the frame after a change of size and draws in the next. */
const twoFrames =
  'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))';
const tourFolder = join(projectRoot, 'out', 'tour');

/**
 * Goes through the app's main job in the app itself and leaves exports and screenshots in `out/tour`. A step
 * that did not have its effect ends the tour with the reason.
 *
 * @param {{ executable: string, machineArgs: readonly string[] }} electron
 * @param {NodeJS.ProcessEnv} env with a display
 * @returns {Promise<number>} the exit status
 */
export async function runTour(electron, env) {
  const exportsFolder = join(tourFolder, 'exports');
  await rm(tourFolder, { recursive: true, force: true });
  await mkdir(exportsFolder, { recursive: true });
  const userData = await mkdtemp(join(tmpdir(), 'galley-tour-'));
  const app = await launchDriven(electron, {
    args: [
      `--user-data-dir=${userData}`,
      '--lang=en-US',
      projectRoot,
      `--export-dir=${exportsFolder}`,
    ],
    env,
  });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(20_000);
    // The page's size, whatever the display allows the window.
    await page.setViewportSize({ width: 1280, height: 800 });
    /** @param {string} name */
    const saveScreenshot = async (name) => {
      await page.evaluate(twoFrames);
      await page.screenshot({ path: join(tourFolder, `${name}.png`) });
    };
    for (const [index, step] of tourSteps.entries()) {
      const number = index + 1;
      console.log(`${number}/${tourSteps.length} ${step.title}`);
      await step.run({ app, page, exportsFolder, saveScreenshot }).catch(async (error) => {
        await saveScreenshot('stopped-here');
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`the tour stopped at "${step.title}": ${reason}`, { cause: error });
      });
      await saveScreenshot(`${number}-${step.title.toLowerCase().replaceAll(/\W+/g, '-')}`);
    }
  } finally {
    await app.close().catch(() => undefined);
    await rm(userData, { recursive: true, force: true, maxRetries: 5 });
  }
  console.log('\nThe tour is done. It left:');
  for (const file of await filesBelow(tourFolder)) console.log(`  ${file}`);
  return 0;
}

/** @param {string} folder */
async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
