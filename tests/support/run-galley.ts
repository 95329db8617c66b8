import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownSettings } from './own-settings.ts';

const projectFile = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export interface GalleyRun {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Builds the command line if it is stale. */
export async function buildCommandLine(): Promise<void> {
  const { status, stderr } = await run([projectFile('scripts/galley.mjs'), 'targets', '--json']);
  if (status !== 0) throw new Error(`the command line does not build: ${stderr}`);
}

/**
 * Runs the built command line in a process of its own, in English and with settings of its own that are
 * removed afterwards, unless `env` says otherwise.
 */
export function runGalley(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<GalleyRun> {
  return run([projectFile('out/main/cli.js'), ...args], env);
}

async function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<GalleyRun> {
  const settings = await mkdtemp(join(tmpdir(), 'galley-settings-'));
  try {
    return await runWith(args, { ...ownSettings(settings), ...env });
  } finally {
    await rm(settings, { recursive: true, force: true, maxRetries: 5 });
  }
}

function runWith(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<GalleyRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C', ...env },
    });
    const stdout: Buffer[] = [];
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', reject);
    child.once('close', (status) => {
      resolve({ status, stdout: Buffer.concat(stdout), stderr });
    });
  });
}
