import { availableParallelism } from 'node:os';
import { electronEnvironment } from '../prepare-electron.mjs';
import { withDisplay } from '../system/display.mjs';
import { runVitest } from './run-vitest.mjs';

/** More would only get into each other's way. */
const mostWindows = 2;

/**
 * Runs a vitest project whose tests start the built app, on this display or on virtual ones: end-to-end tests
 * run side by side where each can have a display.
 *
 * @param {{ executable: string, machineArgs: readonly string[] }} electron
 * @param {{ project: string, args?: readonly string[] }} options
 */
export function runWithElectron(electron, { project, args = [] }) {
  const windows = project === 'e2e' ? Math.min(mostWindows, availableParallelism()) : 1;
  return withDisplay(
    (env) => runVitest({ project, args, env: { ...env, ...electronEnvironment(electron) } }),
    windows,
  );
}
