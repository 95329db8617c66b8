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
    process.exitCode = await body();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(process.env.GALLEY_DEBUG ? error : `galley: ${message}`);
    process.exitCode = 1;
  }
}
