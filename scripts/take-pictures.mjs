import { buildStale } from './build/build-stale.mjs';
import { prepareElectron } from './prepare-electron.mjs';
import { runScript, sayOnStderr as say } from './run-script.mjs';
import { hasDisplay } from './system/display.mjs';
import { runWithElectron } from './testing/run-with-electron.mjs';
import { closingLine, exitStatus } from './testing/steps.mjs';

/** Whose tests take the pictures of the manual, in the language that is asked for, and those of the README. */
const week = 'tests/e2e/week.test.ts';
const readme = 'tests/e2e/window-pictures.test.ts';

await runScript(async () => {
  const electron = await prepareElectron({ headless: !hasDisplay(), tests: true, say });
  await buildStale({ say });
  process.env['GALLEY_PICTURES'] = '1';
  const results = [];
  const runs = [
    { language: 'en', args: [week, readme] },
    { language: 'zh', args: [week] },
  ];
  for (const { language, args } of runs) {
    process.env['GALLEY_PICTURES_LANGUAGE'] = language;
    results.push(await runWithElectron(electron, { project: 'e2e', args }));
  }
  console.log(closingLine(results));
  return exitStatus(results);
});
