import { resolveElectron } from './electron-runtime/resolve.mjs';
import { prepareSystem } from './system/prepare.mjs';

/**
 * Finds or fetches Electron and makes sure that it can start here.
 *
 * @param {{ headless: boolean, tests?: boolean, say: (line: string) => void }} options
 */
export async function prepareElectron({ headless, tests = false, say }) {
  const runtime = await resolveElectron({ say });
  const machineArgs = await prepareSystem(runtime.executable, { headless, tests, say });
  return { ...runtime, machineArgs };
}

/**
 * What the tests' `launchApp` reads.
 *
 * @param {{ executable: string, machineArgs: readonly string[] }} electron
 */
export function electronEnvironment({ executable, machineArgs }) {
  return {
    GALLEY_ELECTRON: executable,
    GALLEY_ELECTRON_ARGS: JSON.stringify(machineArgs),
  };
}

/**
 * The environment for the app: with ELECTRON_RUN_AS_NODE, which some editors' terminals set, Electron would
 * be a plain Node.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function appEnvironment(env) {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env;
  return rest;
}
