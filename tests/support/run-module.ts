import { spawn, type ChildProcess } from 'node:child_process';

export interface ModuleRun {
  readonly child: ChildProcess;
  /** What it printed, once it has ended. */
  readonly output: Promise<{ readonly status: number | null; readonly stdout: string }>;
}

/** Runs module source in a Node process of its own. */
export function runModule(source: string, args: readonly string[] = []): ModuleRun {
  const child = spawn(process.execPath, ['--input-type=module', '-e', source, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  const output = new Promise<{ status: number | null; stdout: string }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, stdout }));
  });
  return { child, output };
}
