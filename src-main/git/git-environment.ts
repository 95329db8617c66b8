import { delimiter } from 'node:path';
import { pathFolders } from './find-git.ts';

/** What of a person's own environment says how they log in, and who they are. */
const kept = new Set([
  'GIT_ASKPASS',
  'GIT_SSH',
  'GIT_SSH_COMMAND',
  'GIT_SSH_VARIANT',
  'GIT_SSL_CAINFO',
  'GIT_SSL_CAPATH',
  'GIT_AUTHOR_NAME',
  'GIT_AUTHOR_EMAIL',
  'GIT_COMMITTER_NAME',
  'GIT_COMMITTER_EMAIL',
]);

/**
 * The environment that git runs in: no other repository, nobody to ask, no pager, no editor, and its words in
 * English, by which failures are told apart. PATH has its absolute folders only, since git may work in a
 * folder that came from elsewhere.
 */
export function gitEnvironment(
  env: NodeJS.ProcessEnv,
  own: Readonly<Record<string, string>>,
): NodeJS.ProcessEnv {
  const rest = Object.entries(env).filter(
    ([key]) =>
      (!key.startsWith('GIT_') || kept.has(key)) &&
      !/^(?:LC_.*|LANG|LANGUAGE|PATH|PAGER|EDITOR|VISUAL)$/iu.test(key),
  );
  return {
    ...Object.fromEntries(rest),
    PATH: pathFolders(env).join(delimiter),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_PAGER: 'cat',
    GIT_EDITOR: 'false',
    GIT_SEQUENCE_EDITOR: 'false',
    GIT_ADVICE: '0',
    GCM_INTERACTIVE: 'auto',
    ...own,
  };
}
