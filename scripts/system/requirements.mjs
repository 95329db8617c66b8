/**
 * What Electron needs from Debian or Ubuntu. Each entry lists the names a package goes by, newest first.
 *
 * @typedef {readonly string[]} PackageNames
 */

/** @type {readonly PackageNames[]} */
const libraryPackages = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libxss1'],
];

/** @type {readonly PackageNames[]} */
const displayPackages = [['xvfb'], ['xauth']];

/** @type {readonly PackageNames[]} */
const chineseFontPackages = [['fonts-noto-cjk']];

/** @type {readonly PackageNames[]} */
const emojiFontPackages = [['fonts-noto-color-emoji']];

/** For the tests of what is done with the installed Git; the app itself does without. @type {readonly PackageNames[]} */
const gitPackages = [['git']];

/**
 * @typedef {object} SystemState
 * @property {readonly string[]} missingLibraries shared libraries that the loader does not find
 * @property {boolean} hasVirtualDisplay Xvfb is installed
 * @property {boolean} hasChineseFont
 * @property {boolean} hasEmojiFont
 * @property {boolean} hasGit
 */

/**
 * The packages to install, each as the list of its possible names.
 *
 * @param {SystemState} state
 * @param {{ headless: boolean, tests?: boolean }} need without a display, the virtual display and the fonts are
 *   needed too; for tests, what they compare with
 * @returns {readonly PackageNames[]}
 */
export function missingPackages(state, { headless, tests = false }) {
  return [
    ...(state.missingLibraries.length > 0 ? libraryPackages : []),
    ...(headless && !state.hasVirtualDisplay ? displayPackages : []),
    ...(headless && !state.hasChineseFont ? chineseFontPackages : []),
    ...(headless && !state.hasEmojiFont ? emojiFontPackages : []),
    ...(tests && !state.hasGit ? gitPackages : []),
  ];
}

/**
 * The name each package has here: the one that apt knows or, as long as apt has no package lists, the one of
 * this release.
 *
 * @param {readonly PackageNames[]} packages
 * @param {{ available: ReadonlySet<string>, osRelease: string }} system `osRelease` is /etc/os-release's text
 * @returns {readonly string[]}
 */
export function choosePackageNames(packages, { available, osRelease }) {
  const likely = hasT64Names(osRelease) ? 0 : -1;
  return packages.map(
    (names) =>
      names.find((name) => available.has(name)) ?? /** @type {string} */ (names.at(likely)),
  );
}

/**
 * Debian 13 and Ubuntu 24.04 renamed libraries for 64-bit time.
 *
 * @param {string} osRelease
 */
function hasT64Names(osRelease) {
  const value = (/** @type {string} */ key) =>
    new RegExp(`^${key}="?([^"\n]*)`, 'm').exec(osRelease)?.[1] ?? '';
  const version = Number.parseFloat(value('VERSION_ID'));
  return value('ID') === 'ubuntu' ? version >= 24.04 : value('ID') === 'debian' && !(version < 13);
}
