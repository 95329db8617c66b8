import type { GitError } from './git-errors.ts';

/** What stands in git's own words (in the C locale) for a login that failed. */
const notLetIn =
  /authentication failed|could not read (?:username|password)|permission denied|terminal prompts disabled|invalid credentials|host key verification failed|access denied|repository not found|HTTP (?:401|403)|error: 40[13]\b/iu;
const unreachable =
  /could not resolve|couldn't connect|failed to connect|connection (?:timed out|refused|reset|closed)|network is unreachable|no route to host|name or service not known|temporary failure in name resolution|does not appear to be a git repository|could not read from remote repository|operation timed out|unable to access/iu;
const longestCause = 300;

/**
 * Why `git push --porcelain` failed, from what it printed (git-push(1), "OUTPUT"): a line
 * `! <from>:<to> <tab> [rejected] (<reason>)` for the branch, otherwise its words on stderr.
 */
export function pushFailure(
  stdout: string,
  stderr: string,
  target: { readonly branch: string; readonly address: string },
): GitError {
  const { branch, address } = target;
  const line = stdout.split('\n').find((one) => one.startsWith('!')) ?? '';
  const [, word = '', reason = ''] = /\t\[([^\]]+)\](?: \(([^]*)\))?/u.exec(line) ?? [];
  if (word === 'rejected') return { code: 'git/rejected', branch };
  if (word !== '') {
    const said = remoteWords(stderr);
    return { code: 'git/declined', cause: [reason || word, said].filter(Boolean).join(': ') };
  }
  if (notLetIn.test(stderr)) return { code: 'git/not-let-in', address };
  if (unreachable.test(stderr)) return { code: 'git/unreachable', address };
  return { code: 'git/failed', cause: lastWords(stderr) };
}

/** What the other side said. */
function remoteWords(stderr: string): string {
  return stderr
    .split('\n')
    .flatMap((line) => /^remote: (?:error: )?(.*\S)\s*$/u.exec(line)?.[1] ?? [])
    .join(' ')
    .slice(0, longestCause);
}

/** The line that says what was fatal, else the last one; short, and without logins. */
export function lastWords(stderr: string): string {
  const lines = stderr
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const fatal = lines.find((line) => /^(?:fatal|error): /u.test(line));
  return (fatal ?? lines.at(-1) ?? '')
    .replace(/^(?:fatal|error): /u, '')
    .replaceAll(/\/\/[^/\s@]*@/gu, '//')
    .slice(0, longestCause);
}
