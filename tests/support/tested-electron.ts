/**
 * The Electron that `npm run test:e2e` and its neighbours found: they hand over its executable, the arguments
 * that this machine needs, and a display.
 */
export function testedElectron(): { executable: string; machineArgs: readonly string[] } {
  const executable = process.env['GALLEY_ELECTRON'];
  if (executable === undefined) {
    throw new Error('GALLEY_ELECTRON is not set: run these tests with npm run test:e2e');
  }
  const machineArgs: unknown = JSON.parse(process.env['GALLEY_ELECTRON_ARGS'] ?? '[]');
  return { executable, machineArgs: machineArgs as readonly string[] };
}
