import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import { appEnvironment } from '../prepare-electron.mjs';

const holdWindows = fileURLToPath(new URL('hold-windows.cjs', import.meta.url));

/**
 * Starts an app so that Playwright drives it. Playwright holds an app back until it has attached itself only
 * where it finds the Electron by itself; in one that it is told of, a window that opens meanwhile is at times
 * never seen to load (two of a hundred starts on a busy machine), and everything waits for it. So the app is
 * held back here.
 *
 * @param {{ executable: string, machineArgs: readonly string[] }} electron
 * @param {object} options
 * @param {readonly string[]} options.args the app's folder among them, before its own arguments
 * @param {NodeJS.ProcessEnv} options.env with a display
 */
export function launchDriven({ executable, machineArgs }, { args, env }) {
  return _electron.launch({
    executablePath: executable,
    args: ['-r', holdWindows, ...machineArgs, ...args],
    // Playwright would switch the sandbox off everywhere; root has it off through the machine's arguments.
    chromiumSandbox: true,
    env: /** @type {Record<string, string>} */ (appEnvironment(env)),
  });
}
