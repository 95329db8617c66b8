import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/**
 * Puts back what Cypress changed in its Electron: no start-up snapshot of its own, and `--inspect` as stock
 * Electron takes it, without which Playwright cannot attach.
 *
 * @param {string} executable
 */
export async function setStockFuses(executable) {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
