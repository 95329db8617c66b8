import { spawn, type ChildProcess } from 'node:child_process';

export interface ProgramRun {
  readonly program: string;
  /** As they are: no shell reads them. */
  readonly args: readonly string[];
  readonly cwd: string;
  /** This process's own when absent. */
  readonly env?: NodeJS.ProcessEnv;
  /** What it reads from its standard input; nothing when absent. */
  readonly input?: string | undefined;
  readonly limitMs: number;
  readonly stop?: AbortSignal | undefined;
  /** Holds what it prints: each is given part after part, and says false when that is too much. */
  readonly stdout: (part: string) => boolean;
  readonly stderr: (part: string) => boolean;
}

/** How a program that was run came to its end; `code` of one that did not start is the system's. */
export type ProgramEnd =
  | { readonly kind: 'ended'; readonly code: number | null; readonly signal: string | null }
  | { readonly kind: 'not-started'; readonly code: string }
  | { readonly kind: 'stopped' | 'timeout' | 'too-much' };

/** Runs a program; `stop`, the time limit and too much output end it with everything that it started. */
export function runProgram(run: ProgramRun): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(run.program, run.args, {
      cwd: run.cwd,
      env: run.env ?? process.env,
      shell: false,
      windowsHide: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      // A group of its own, so that all of it can be ended, and no terminal to ask for a password.
      detached: process.platform !== 'win32',
    });
    let ending: ProgramEnd | null = null;
    const end = (kind: 'stopped' | 'timeout' | 'too-much'): void => {
      ending ??= { kind };
      endAll(child);
    };
    const timer = setTimeout(() => end('timeout'), run.limitMs);
    const onStop = (): void => end('stopped');
    run.stop?.addEventListener('abort', onStop);
    if (run.stop?.aborted === true) onStop();
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8');
      child[name].on('data', (part: string) => {
        if (!run[name](part)) end('too-much');
      });
    }
    // One that does not read all of it, or anything, may still answer.
    child.stdin.on('error', () => undefined);
    child.stdin.end(run.input ?? '');
    const finish = (how: ProgramEnd): void => {
      clearTimeout(timer);
      run.stop?.removeEventListener('abort', onStop);
      resolve(how);
    };
    child.on('error', (error) => {
      const { code = error.message } = error as NodeJS.ErrnoException;
      finish({ kind: 'not-started', code });
    });
    child.on('close', (code, signal) => finish(ending ?? { kind: 'ended', code, signal }));
  });
}

function endAll(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
