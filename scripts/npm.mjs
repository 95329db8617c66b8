import { spawn } from 'node:child_process';
import { projectRoot } from './paths.mjs';

/**
 * Starts npm: the one that runs this script, or the one on the path.
 *
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function spawnNpm(args, options = {}) {
  const running = process.env.npm_execpath;
  const all = { cwd: projectRoot, ...options };
  if (running?.endsWith('.js')) return spawn(process.execPath, [running, ...args], all);
  return spawn('npm', args, { ...all, shell: process.platform === 'win32' });
}

/**
 * Runs npm with its output shown.
 *
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit status
 */
export function runNpm(args, options = {}) {
  return ended(spawnNpm(args, { stdio: ['ignore', 'inherit', 'inherit'], ...options }));
}

/**
 * The exit status of a program; 1 when a signal ended it.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (status) => resolve(status ?? 1));
  });
}
