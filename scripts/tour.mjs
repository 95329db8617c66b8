import { buildStale } from './build/build-stale.mjs';
import { prepareElectron } from './prepare-electron.mjs';
import { runScript, sayOnStderr as say } from './run-script.mjs';
import { hasDisplay, withDisplay } from './system/display.mjs';
import { runTour } from './tour/run-tour.mjs';

await runScript(async () => {
  await buildStale({ say });
  const electron = await prepareElectron({ headless: !hasDisplay(), say });
  return withDisplay((env) => runTour(electron, env));
});
