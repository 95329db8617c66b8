import { spawn } from 'node:child_process';

/**
 * True where a window can be shown.
 *
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @param {NodeJS.Platform} [platform]
 */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY ?? '') || Boolean(env.WAYLAND_DISPLAY ?? '');
}

/**
 * Starts Xvfb on a display number of its own choice.
 *
 * @param {{ width?: number, height?: number }} [size]
 * @returns {Promise<{ display: string, stop: () => Promise<void> }>} `display` as in DISPLAY
 */
async function startVirtualDisplay({ width = 1920, height = 1200 } = {}) {
  const screen = `${width}x${height}x24`;
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise((resolve) => child.once('close', resolve));
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => (errors += text));
  /** @type {string} */
  const number = await new Promise((resolve, reject) => {
    let text = '';
    child.stdio[3]?.on('data', (chunk) => {
      text += chunk;
      if (text.endsWith('\n')) resolve(text.trim());
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Xvfb did not start: ${errors.trim()}`)));
  });
  const stopWithThisProcess = () => child.kill();
  process.once('exit', stopWithThisProcess);
  return {
    display: `:${number}`,
    async stop() {
      process.off('exit', stopWithThisProcess);
      child.kill();
      await ended;
    },
  };
}

/**
 * Runs `work` with a display: the one there is, or virtual ones for as long as it takes. Each virtual one has
 * a clipboard and a focus of its own.
 *
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work gets the environment for the programs it starts; of
 *   several displays GALLEY_DISPLAYS has all, parted by commas
 * @param {number} [count] how many virtual displays
 * @returns {Promise<T>}
 */
export async function withDisplay(work, count = 1) {
  if (hasDisplay()) return work(process.env);
  /** @type {Awaited<ReturnType<typeof startVirtualDisplay>>[]} */
  const started = [];
  try {
    for (let at = 0; at < count; at += 1) started.push(await startVirtualDisplay());
    const displays = started.map(({ display }) => display);
    const several = count > 1 ? { GALLEY_DISPLAYS: displays.join(',') } : {};
    return await work({ ...process.env, DISPLAY: displays[0], ...several });
  } finally {
    for (const { stop } of started) await stop();
  }
}
