import { runNpm } from './npm.mjs';
import { buildStale } from './build/build-stale.mjs';
import { prepareElectron } from './prepare-electron.mjs';
import { runScript, sayOnStderr as say } from './run-script.mjs';
import { hasDisplay } from './system/display.mjs';
import { runWithElectron } from './testing/run-with-electron.mjs';
import { runVitest } from './testing/run-vitest.mjs';
import { exitStatus, runStep, summarise } from './testing/steps.mjs';

const done = { passed: 0, failed: 0 };

await runScript(async () => {
  // What is missing here is said before minutes of tests.
  const electron = await prepareElectron({ headless: !hasDisplay(), tests: true, say });
  const results = [
    await runStep('check', async () => ({
      ...done,
      failed: (await runNpm(['run', '--silent', 'check'])) === 0 ? 0 : 1,
    })),
    await runStep('build', async () => {
      await buildStale({ say });
      return done;
    }),
    await runStep('unit tests', () => runVitest({ project: 'unit' })),
    await runStep('end-to-end tests', () => runWithElectron(electron, { project: 'e2e' })),
  ];
  console.log(`\n${summarise(results)}`);
  return exitStatus(results);
});
