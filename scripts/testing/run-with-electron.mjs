import { electronEnvironment } from '../prepare-electron.mjs';
import { withDisplay } from '../system/display.mjs';
import { runVitest } from './run-vitest.mjs';

/**
 * Runs a vitest project whose tests start the built app, on this display or on a virtual one.
 *
 * @param {{ executable: string, machineArgs: readonly string[] }} electron
 * @param {{ project: string, args?: readonly string[] }} options
 */
export function runWithElectron(electron, { project, args = [] }) {
  return withDisplay((env) =>
    runVitest({ project, args, env: { ...env, ...electronEnvironment(electron) } }),
  );
}
