import type { GitError } from '#core/git/git-errors.ts';
import { err, ok, type Result } from '#core/result.ts';
import { runProgram, type ProgramEnd } from '../processes/run-program.ts';

/** Characters: the paths of a hundred thousand files. */
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
  return async (request) => {
    const [stdout, stderr] = [wholeOf(), wholeOf()];
    const end = await runProgram({ program, ...request, stdout: stdout.take, stderr: stderr.take });
    if (end.kind === 'ended') {
      return ok({ code: end.code ?? -1, stdout: stdout.text(), stderr: stderr.text() });
    }
    return err(errorOf(end, request.limitMs));
  };
}

function errorOf(end: Exclude<ProgramEnd, { kind: 'ended' }>, limitMs: number): GitError {
  if (end.kind === 'not-started') {
    const isMissing = end.code === 'ENOENT';
    return isMissing ? { code: 'git/not-installed' } : { code: 'git/failed', cause: end.code };
  }
  if (end.kind === 'stopped') return { code: 'git/stopped' };
  if (end.kind === 'timeout') return { code: 'git/timeout', seconds: Math.round(limitMs / 1000) };
  return { code: 'git/failed', cause: 'it printed too much' };
}

function wholeOf(): { readonly take: (part: string) => boolean; readonly text: () => string } {
  const parts: string[] = [];
  let length = 0;
  return {
    take(part) {
      length += part.length;
      if (length > mostOutput) return false;
      parts.push(part);
      return true;
    },
    text: () => parts.join(''),
  };
}
