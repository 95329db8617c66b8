import { spawn, type ChildProcess } from 'node:child_process';
import { homedir } from 'node:os';
import { basename } from 'node:path';
import { err, ok, type Result } from '#core/result.ts';

/** The end of what a command prints is what counts. */
const shortOutput = 64 * 1024;
const longestCause = 300;

export type RunCommand = (
  words: readonly string[],
  stop: AbortSignal,
  /** What it reads from its standard input; nothing when absent. */
  input?: string,
) => Promise<Result<string, string>>;

/**
 * Runs a program with its arguments as they are: no shell reads them. Answers what it printed, or why
 * it failed in its own last words. `stop` and the time limit end it with everything that it started.
 */
export function createRunCommand(limitMs: number, mostOutput: number = shortOutput): RunCommand {
  return ([program = '', ...values], stop, input) =>
    new Promise((resolve) => {
      const isWindows = process.platform === 'win32';
      const child = spawn(program, values, {
        // Never the library's folder: on Windows a program is looked for there first.
        cwd: homedir(),
        shell: false,
        windowsHide: true,
        stdio: ['pipe', 'pipe', 'pipe'],
        // A group of its own, so that all of it can be ended.
        detached: !isWindows,
      });
      let ending: string | null = null;
      const end = (why: string): void => {
        ending ??= why;
        endAll(child);
      };
      const timer = setTimeout(() => {
        end(`it took longer than ${limitMs / 1000} seconds`);
      }, limitMs);
      const onStop = (): void => {
        end('stopped');
      };
      stop.addEventListener('abort', onStop);
      if (stop.aborted) onStop();
      const printed = tailOf(child.stdout, mostOutput);
      const complaints = tailOf(child.stderr, shortOutput);
      // One that does not read all of it, or anything, may still answer.
      child.stdin.on('error', () => undefined);
      child.stdin.end(input ?? '');
      const finish = (result: Result<string, string>): void => {
        clearTimeout(timer);
        stop.removeEventListener('abort', onStop);
        resolve(result);
      };
      child.on('error', (error) => {
        const { code = '' } = error as NodeJS.ErrnoException;
        const isMissing = code === 'ENOENT';
        finish(
          err(isMissing ? `“${basename(program)}” was not found` : `it did not start: ${code}`),
        );
      });
      child.on('close', (code, signal) => {
        if (ending !== null) finish(err(ending));
        else if (code === 0) finish(ok(printed()));
        else
          finish(
            err(lastLine(complaints()) || lastLine(printed()) || `it ended with ${code ?? signal}`),
          );
      });
    });
}

function tailOf(stream: NodeJS.ReadableStream, mostOutput: number): () => string {
  let tail = '';
  stream.setEncoding('utf8');
  stream.on('data', (part: string) => {
    tail = (tail + part).slice(-mostOutput);
  });
  return () => tail;
}

function lastLine(output: string): string {
  return (
    output
      .trimEnd()
      .split(/\r\n|[\r\n]/u)
      .at(-1) ?? ''
  )
    .trim()
    .slice(0, longestCause);
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
