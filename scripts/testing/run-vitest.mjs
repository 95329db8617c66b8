import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ended } from '../npm.mjs';
import { projectRoot } from '../paths.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Runs a vitest project, shows its own report, and counts from its JSON report. A run that ends badly
 * without a failing test (a file that does not load, no tests at all) counts as one failure.
 *
 * @param {{ project: string, args?: readonly string[], env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<Counts>}
 */
export async function runVitest({ project, args = [], env = process.env }) {
  const report = join(projectRoot, 'out', 'test-reports', `${project}.json`);
  await mkdir(dirname(report), { recursive: true });
  await rm(report, { force: true });
  const vitest = join(
    dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
    'vitest.mjs',
  );
  const child = spawn(
    process.execPath,
    [
      vitest,
      'run',
      // With its parts, which are named after it.
      `--project=${project}*`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'], env },
  );
  const status = await ended(child);
  const text = await readFile(report, 'utf8').catch(() => null);
  return countTests(text, status === 0);
}

/**
 * @param {string | null} reportText vitest's JSON report; null when there is none
 * @param {boolean} succeeded vitest ended with status 0
 * @returns {Counts}
 */
export function countTests(reportText, succeeded) {
  const report = reportText === null ? null : JSON.parse(reportText);
  const passed = report?.numPassedTests ?? 0;
  const failed = report?.numFailedTests ?? 0;
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
}
