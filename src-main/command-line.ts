import { resolve } from 'node:path';

/** What a start of the app was asked for; paths are absolute. */
export interface StartOptions {
  readonly library: string | null;
  /** Exports go here without a question. */
  readonly exportFolder: string | null;
  /** The folder of a request for pictures, of which the command line starts the app: no window opens. */
  readonly renderFolder: string | null;
}

/** Reads `--library DIR`, `--export-dir DIR` and `--render DIR`, also written with `=`. */
export function readCommandLine(args: readonly string[], workingFolder: string): StartOptions {
  const valueOf = (name: string): string | null => {
    const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
    const found = args[at];
    if (found === undefined) return null;
    const value = found === name ? args[at + 1] : found.slice(name.length + 1);
    return value === undefined || value === '' ? null : resolve(workingFolder, value);
  };
  return {
    library: valueOf('--library'),
    exportFolder: valueOf('--export-dir'),
    renderFolder: valueOf('--render'),
  };
}

/** The library in what a second start of the app hands to the first. */
export function requestedLibrary(data: unknown): string | null {
  const isAsked = typeof data === 'object' && data !== null && 'library' in data;
  return isAsked && typeof data.library === 'string' ? data.library : null;
}
