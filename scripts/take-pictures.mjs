import { buildStale } from './build/build-stale.mjs';
import { prepareElectron } from './prepare-electron.mjs';
import { runScript, sayOnStderr as say } from './run-script.mjs';
import { hasDisplay } from './system/display.mjs';
import { runWithElectron } from './testing/run-with-electron.mjs';
import { closingLine, exitStatus } from './testing/steps.mjs';

/** Whose tests take the pictures of the manual and those of the window, in the language that is asked for. */
const takers = ['tests/e2e/week.test.ts', 'tests/e2e/window-pictures.test.ts'];

await runScript(async () => {
  const electron = await prepareElectron({ headless: !hasDisplay(), tests: true, say });
  await buildStale({ say });
  process.env['GALLEY_PICTURES'] = '1';
  const results = [];
  for (const language of ['en', 'zh']) {
    process.env['GALLEY_PICTURES_LANGUAGE'] = language;
    results.push(await runWithElectron(electron, { project: 'e2e', args: takers }));
  }
  console.log(closingLine(results));
  return exitStatus(results);
});
