import { fileURLToPath } from 'node:url';

/** The project's top folder, with a trailing separator. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/**
 * Where the person stands who called a script: npm runs its scripts in the project's folder, but the paths
 * given to them are meant from there.
 *
 * @param {string} script the script's name in package.json
 */
export function callerFolder(script) {
  const calledByNpm = process.env.npm_lifecycle_event === script;
  return (calledByNpm ? process.env.INIT_CWD : undefined) ?? process.cwd();
}
