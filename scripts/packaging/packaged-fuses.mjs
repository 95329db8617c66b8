import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** What each fuse of a packaged app must be; electron-builder.yml sets them (docs/security.md). */
export const wantedFuses = /** @type {const} */ ({
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
});

/**
 * Reads the fuses out of an executable.
 *
 * @param {string} executable
 * @returns {Promise<readonly string[]>} the names of those that are not as they must be
 */
export async function wrongFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  return Object.entries(wantedFuses)
    .filter(([name, on]) => {
      const state = wire[FuseV1Options[/** @type {keyof typeof wantedFuses} */ (name)]];
      // The wire holds characters; a fuse that an Electron does not have is neither.
      return Number(state) !== (on ? '1' : '0').charCodeAt(0);
    })
    .map(([name]) => name);
}
