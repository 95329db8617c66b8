import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ownSettings } from '../support/own-settings.ts';

interface BuildRun {
  readonly command: string;
  readonly args: readonly string[];
  readonly project: string;
  readonly timeZone: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Runs a generator in a project, on a machine of the time zone: what it exits with and what it printed. */
export async function runBuild({ command, args, project, timeZone, env }: BuildRun) {
  const child = spawn(command, [...args], {
    cwd: project,
    env: {
      ...process.env,
      ...ownSettings(join(project, 'settings')),
      NODE_ENV: 'production',
      TZ: timeZone,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => parts.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => parts.push(chunk.toString()));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { status, log: parts.join('') };
}
