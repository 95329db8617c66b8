import { expect, test } from 'vitest';
import { hasDisplay } from '../../../scripts/system/display.mjs';
import { parseMissingLibraries } from '../../../scripts/system/probe.mjs';
import { choosePackageNames, missingPackages } from '../../../scripts/system/requirements.mjs';
import { chooseSandboxRemedy, chromiumArguments } from '../../../scripts/system/sandbox.mjs';

const complete = {
  missingLibraries: [],
  hasVirtualDisplay: true,
  hasChineseFont: true,
  hasEmojiFont: true,
  hasGit: true,
};

test('nothing is installed where nothing is missing', () => {
  expect(missingPackages(complete, { headless: true })).toEqual([]);
});

test('a missing library asks for Electron’s libraries only', () => {
  const packages = missingPackages(
    { ...complete, missingLibraries: ['libgbm.so.1'] },
    { headless: true },
  ).flat();
  expect(packages).toContain('libgbm1');
  expect(packages).not.toContain('xvfb');
});

test('the virtual display and fonts are asked for only where there is no display', () => {
  const bare = {
    ...complete,
    hasVirtualDisplay: false,
    hasChineseFont: false,
    hasEmojiFont: false,
    hasGit: false,
  };
  expect(missingPackages(bare, { headless: false, tests: true })).toEqual([['git']]);
  expect(missingPackages(bare, { headless: false })).toEqual([]);
  expect(missingPackages(bare, { headless: true }).flat()).toEqual([
    'xvfb',
    'xauth',
    'fonts-noto-cjk',
    'fonts-noto-color-emoji',
  ]);
});

const sound = [['libasound2t64', 'libasound2']];

test.for([
  ['what apt has', ['libasound2'], 'ID=debian\nVERSION_ID="13"', 'libasound2'],
  ['the t64 name when apt has both', ['libasound2', 'libasound2t64'], '', 'libasound2t64'],
  ['Debian 12 without lists', [], 'ID=debian\nVERSION_ID="12"', 'libasound2'],
  ['Debian 13 without lists', [], 'ID=debian\nVERSION_ID="13"', 'libasound2t64'],
  ['Debian testing without lists', [], 'ID=debian\n', 'libasound2t64'],
  ['Ubuntu 22.04 without lists', [], 'VERSION_ID="22.04"\nID=ubuntu', 'libasound2'],
  ['Ubuntu 24.04 without lists', [], 'VERSION_ID="24.04"\nID=ubuntu', 'libasound2t64'],
] as const)('package names: %s', ([, available, osRelease, chosen]) => {
  expect(choosePackageNames(sound, { available: new Set(available), osRelease })).toEqual([chosen]);
});

test('ldd’s missing libraries are read', () => {
  const output =
    '\tlinux-vdso.so.1 (0x7)\n\tlibgbm.so.1 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x7)\n';
  expect(parseMissingLibraries(output)).toEqual(['libgbm.so.1']);
});

test('only root goes without the sandbox, and a small /dev/shm is not used', () => {
  const gigabyte = 1024 ** 3;
  expect(chromiumArguments({ root: false, sharedMemoryBytes: gigabyte })).toEqual([]);
  expect(chromiumArguments({ root: false, sharedMemoryBytes: null })).toEqual([]);
  expect(chromiumArguments({ root: true, sharedMemoryBytes: 64 * 1024 * 1024 })).toEqual([
    '--no-sandbox',
    '--disable-dev-shm-usage',
  ]);
});

test.for([
  [{ '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '1' }, 'apparmor_restrict'],
  [{ '/proc/sys/kernel/unprivileged_userns_clone': '0' }, 'userns_clone=1'],
  [{ '/proc/sys/user/max_user_namespaces': '0' }, 'max_user_namespaces=15000'],
  [{}, "sudo chown root:root '/x/chrome-sandbox'"],
] as const)('the sandbox’s remedy fits its cause: %o', async ([settings, expected]) => {
  const values: Readonly<Record<string, string>> = settings;
  const remedy = await chooseSandboxRemedy({
    helper: '/x/chrome-sandbox',
    readSetting: async (path) => values[path] ?? null,
  });
  expect(remedy).toContain(expected);
  expect(remedy).not.toContain('\n');
});

test('a display is X11 or Wayland on Linux, and always there elsewhere', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'darwin')).toBe(true);
});
