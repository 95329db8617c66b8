import { buildStale } from './build/build-stale.mjs';
import { prepareElectron } from './prepare-electron.mjs';
import { runScript, sayOnStderr as say } from './run-script.mjs';
import { hasDisplay } from './system/display.mjs';
import { runWithElectron } from './testing/run-with-electron.mjs';
import { closingLine, exitStatus } from './testing/steps.mjs';

await runScript(async () => {
  const electron = await prepareElectron({ headless: !hasDisplay(), tests: true, say });
  await buildStale({ say });
  const result = await runWithElectron(electron, { project: 'e2e', args: process.argv.slice(2) });
  console.log(closingLine([result]));
  return exitStatus([result]);
});
