import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ended } from '../npm.mjs';
import { electronEnvironment } from '../prepare-electron.mjs';
import { projectRoot } from '../paths.mjs';

const vitest = join(
  dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);

/**
 * Runs the tests of that title on an app. True when one of them fails; that none of them ran is an error.
 *
 * @param {{ test: string, title: string }} test
 * @param {object} on
 * @param {string} on.app the folder of the app
 * @param {{ executable: string, machineArgs: readonly string[] }} on.electron
 * @param {NodeJS.ProcessEnv} on.env
 * @returns {Promise<boolean>}
 */
export async function runTest({ test, title }, { app, electron, env }) {
  const folder = await mkdtemp(join(tmpdir(), 'galley-report-'));
  const report = join(folder, 'report.json');
  const pattern = title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  try {
    const child = spawn(
      process.execPath,
      [
        vitest,
        'run',
        '--project=e2e*',
        '--reporter=json',
        `--outputFile=${report}`,
        ...(title === '' ? [] : ['-t', pattern]),
        '--testTimeout=20000',
        '--hookTimeout=20000',
        join('tests', 'e2e', test),
      ],
      {
        cwd: projectRoot,
        stdio: ['ignore', 'ignore', 'ignore'],
        env: { ...env, ...electronEnvironment(electron), GALLEY_APP: app },
      },
    );
    await ended(child);
    const { numFailedTests, numPassedTests, testResults } = JSON.parse(
      await readFile(report, 'utf8'),
    );
    // An app that does not start fails the file before its tests.
    const isBroken = testResults.some(
      (/** @type {{ status: string }} */ { status }) => status === 'failed',
    );
    if (numFailedTests + numPassedTests === 0 && !isBroken) {
      throw new Error(`no test of ${test} is called ${title}`);
    }
    return isBroken;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
