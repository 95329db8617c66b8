import { spawn, type ChildProcess } from 'node:child_process';
import type { GitError } from '#core/git/git-errors.ts';
import { err, ok, type Result } from '#core/result.ts';

/** The paths of a hundred thousand files. */
const mostOutput = 32 * 1024 * 1024;

interface GitRequest {
  readonly args: readonly string[];
  /** A folder of our own: never the repository. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly input?: string;
  readonly limitMs: number;
  readonly stop?: AbortSignal | undefined;
}

export interface GitOutput {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export type RunGit = (request: GitRequest) => Promise<Result<GitOutput, GitError>>;

/**
 * Runs the git at `program`; no shell reads its arguments. One that ends badly has still run: its answer is
 * the output with its code. `stop` and the time limit end it with everything that it started.
 */
export function createRunGit(program: string): RunGit {
  return ({ args, cwd, env, input, limitMs, stop }) =>
    new Promise((resolve) => {
      const isWindows = process.platform === 'win32';
      const child = spawn(program, args, {
        cwd,
        env,
        shell: false,
        windowsHide: true,
        stdio: ['pipe', 'pipe', 'pipe'],
        // A group of its own, so that all of it can be ended, and no terminal to ask for a password.
        detached: !isWindows,
      });
      let ending: GitError | null = null;
      const end = (why: GitError): void => {
        ending ??= why;
        endAll(child);
      };
      const timer = setTimeout(() => {
        end({ code: 'git/timeout', seconds: Math.round(limitMs / 1000) });
      }, limitMs);
      const onStop = (): void => {
        end({ code: 'git/stopped' });
      };
      stop?.addEventListener('abort', onStop);
      if (stop?.aborted === true) onStop();
      const tooMuch = (): void => {
        end({ code: 'git/failed', cause: 'it printed too much' });
      };
      const stdout = gather(child.stdout, tooMuch);
      const stderr = gather(child.stderr, tooMuch);
      child.stdin.on('error', () => undefined);
      child.stdin.end(input ?? '');
      const finish = (result: Result<GitOutput, GitError>): void => {
        clearTimeout(timer);
        stop?.removeEventListener('abort', onStop);
        resolve(result);
      };
      child.on('error', (error) => {
        const { code = error.message } = error as NodeJS.ErrnoException;
        finish(
          err(
            code === 'ENOENT' ? { code: 'git/not-installed' } : { code: 'git/failed', cause: code },
          ),
        );
      });
      child.on('close', (code) => {
        if (ending !== null) finish(err(ending));
        else finish(ok({ code: code ?? -1, stdout: stdout(), stderr: stderr() }));
      });
    });
}

function gather(stream: NodeJS.ReadableStream, onTooMuch: () => void): () => string {
  const parts: Buffer[] = [];
  let length = 0;
  stream.on('data', (part: Buffer) => {
    length += part.length;
    if (length > mostOutput) onTooMuch();
    else parts.push(part);
  });
  return () => Buffer.concat(parts).toString('utf8');
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
