import { buildStale } from '../build/build-stale.mjs';
import { electronEnvironment, prepareElectron } from '../prepare-electron.mjs';
import { hasDisplay, withDisplay } from '../system/display.mjs';
import { runVitest } from './run-vitest.mjs';

/**
 * Runs the end-to-end tests in the real Electron, on this display or on a virtual one.
 *
 * @param {{ args?: readonly string[], say: (line: string) => void }} options
 */
export async function runEndToEnd({ args = [], say }) {
  await buildStale({ say });
  const electron = await prepareElectron({ headless: !hasDisplay(), say });
  return withDisplay((env) =>
    runVitest({ project: 'e2e', args, env: { ...env, ...electronEnvironment(electron) } }),
  );
}
