/**
 * For progress and announcements: standard output belongs to a script's result.
 *
 * @param {string} line
 */
export function sayOnStderr(line) {
  console.error(line);
}

/**
 * Runs a script's body: its result is the exit status, and what it throws is one line for people and status 1.
 * `GALLEY_DEBUG=1` shows the whole error.
 *
 * @param {() => Promise<number>} body
 */
export async function runScript(body) {
  try {
    refuseOldNode(process.versions.node);
    process.exitCode = await body();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(process.env.GALLEY_DEBUG ? error : `galley: ${message}`);
    process.exitCode = 1;
  }
}

/**
 * npm only warns about a version of Node that is too old.
 *
 * @param {string} version
 */
export function refuseOldNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Node 20.19 or newer is needed; this is ${version}`);
}
