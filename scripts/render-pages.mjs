import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildStale } from './build/build-stale.mjs';
import { ended } from './npm.mjs';
import { projectRoot } from './paths.mjs';
import { appEnvironment, prepareElectron } from './prepare-electron.mjs';
import { runScript, sayOnStderr as say } from './run-script.mjs';
import { hasDisplay, withDisplay } from './system/display.mjs';

/**
 * Makes the pictures that the command line asks for in a folder (src-main/export/page-request.ts): starts the
 * app, which opens no window, in the resolved Electron. `node scripts/render-pages.mjs FOLDER`
 */
await runScript(async () => {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('the folder of the request is missing');
  await buildStale({ say, only: 'app' });
  const { executable, machineArgs } = await prepareElectron({ headless: !hasDisplay(), say });
  return withDisplay((env) => {
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    const args = [...machineArgs, profile, projectRoot, `--render=${folder}`];
    const child = spawn(executable, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: appEnvironment(env),
    });
    return ended(child);
  });
});
