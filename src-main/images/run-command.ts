import { homedir } from 'node:os';
import { basename } from 'node:path';
import { err, ok, type Result } from '#core/result.ts';
import { runProgram } from '../processes/run-program.ts';

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
  return async ([program = '', ...args], stop, input) => {
    const [printed, complaints] = [tailOf(mostOutput), tailOf(shortOutput)];
    const end = await runProgram({
      program,
      args,
      // Never the library's folder: on Windows a program is looked for there first.
      cwd: homedir(),
      input,
      limitMs,
      stop,
      stdout: printed.take,
      stderr: complaints.take,
    });
    if (end.kind === 'timeout') return err(`it took longer than ${limitMs / 1000} seconds`);
    if (end.kind === 'not-started') {
      const isMissing = end.code === 'ENOENT';
      return err(
        isMissing ? `“${basename(program)}” was not found` : `it did not start: ${end.code}`,
      );
    }
    if (end.kind !== 'ended') return err('stopped');
    if (end.code === 0) return ok(printed.text());
    return err(
      lastLine(complaints.text()) ||
        lastLine(printed.text()) ||
        `it ended with ${end.code ?? end.signal}`,
    );
  };
}

function tailOf(most: number): {
  readonly take: (part: string) => boolean;
  readonly text: () => string;
} {
  let tail = '';
  return {
    take(part) {
      tail = (tail + part).slice(-most);
      return true;
    },
    text: () => tail,
  };
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
