import { spawn } from 'node:child_process';

/**
 * Runs a program to its end. A program that does not exist is `found: false`, not an error.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ found: boolean, status: number | null, stdout: string, stderr: string }>}
 */
export function run(command, args, { env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'ENOENT') resolve({ found: false, status: null, stdout, stderr });
      else reject(error);
    });
    child.once('close', (status) => resolve({ found: true, status, stdout, stderr }));
  });
}
