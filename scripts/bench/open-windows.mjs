import { buildStale } from '../build/build-stale.mjs';
import { electronEnvironment, prepareElectron } from '../prepare-electron.mjs';
import { sayOnStderr as say } from '../run-script.mjs';
import { hasDisplay, withDisplay } from '../system/display.mjs';

/**
 * Runs benchmarks that open the built app's window: builds what has changed, finds Electron and a display, and
 * tells `launchApp` of them.
 *
 * @param {() => Promise<void>} work
 */
export async function openWindows(work) {
  const electron = await prepareElectron({ headless: !hasDisplay(), say });
  await buildStale({ say });
  await withDisplay(async (env) => {
    Object.assign(process.env, env, electronEnvironment(electron));
    await work();
  });
}
