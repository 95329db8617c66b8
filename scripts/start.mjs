import { spawn } from 'node:child_process';
import { buildStale } from './build/build-stale.mjs';
import { ended } from './npm.mjs';
import { callerFolder, projectRoot } from './paths.mjs';
import { appEnvironment, prepareElectron } from './prepare-electron.mjs';
import { runScript, sayOnStderr as say } from './run-script.mjs';
import { hasDisplay, withDisplay } from './system/display.mjs';
import { runTour } from './tour/run-tour.mjs';

await runScript(async () => {
  await buildStale({ say });
  const electron = await prepareElectron({ headless: !hasDisplay(), say });
  if (!hasDisplay()) {
    say('There is no display here: the tour of the app runs on a virtual one.');
    return withDisplay((env) => runTour(electron, env));
  }
  const child = spawn(
    electron.executable,
    [...electron.machineArgs, projectRoot, ...process.argv.slice(2)],
    { stdio: 'inherit', cwd: callerFolder('start'), env: appEnvironment(process.env) },
  );
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => child.kill(signal));
  }
  return ended(child);
});
