import { createInterface } from 'node:readline';

/**
 * Where an app that was started with `--remote-debugging-port=0` can be driven as a browser.
 *
 * @param {import('node:child_process').ChildProcess} child its standard error is a pipe
 * @returns {Promise<string>}
 */
export async function devToolsAddress({ stderr }) {
  if (stderr === null) throw new Error('the app was started without a pipe');
  const lines = [];
  for await (const line of createInterface({ input: stderr })) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) {
      stderr.resume();
      return address;
    }
    lines.push(line);
  }
  throw new Error(`the app ended before it had a window: ${lines.slice(-5).join(' ')}`);
}
