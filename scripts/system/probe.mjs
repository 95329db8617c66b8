import { run } from './run.mjs';

/**
 * What is and is not installed here, as far as Electron is concerned. Linux only.
 *
 * @param {string} executable Electron's
 * @returns {Promise<import('./requirements.mjs').SystemState>}
 */
export async function probeSystem(executable) {
  const [libraries, display, chinese, emoji, git] = await Promise.all([
    run('ldd', [executable]),
    run('Xvfb', ['-help']),
    run('fc-list', [':lang=zh-cn', 'family']),
    run('fc-list', [':color=true', 'family']),
    run('git', ['--version']),
  ]);
  return {
    missingLibraries: parseMissingLibraries(libraries.stdout),
    hasVirtualDisplay: display.found,
    hasChineseFont: chinese.stdout.trim() !== '',
    hasEmojiFont: /emoji/i.test(emoji.stdout),
    hasGit: git.found,
  };
}

/**
 * @param {string} lddOutput
 * @returns {readonly string[]}
 */
export function parseMissingLibraries(lddOutput) {
  return lddOutput
    .split('\n')
    .filter((line) => line.includes('=> not found'))
    .map((line) => line.trim().split(' ')[0] ?? '');
}
