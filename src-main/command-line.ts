import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isGalleyAddress } from '#core/inbox/galley-address.ts';

/** What a start of the app was asked for; paths are absolute. */
export interface StartOptions {
  readonly library: string | null;
  /** A Markdown file that the system or the person wants to see. */
  readonly file: string | null;
  /** Exports go here without a question. */
  readonly exportFolder: string | null;
  /** The folder of a request for pictures, of which the command line starts the app: no window opens. */
  readonly renderFolder: string | null;
  /** `galley:` addresses that a browser hands over. */
  readonly addresses: readonly string[];
}

/** What comes in at once is no flood of a page's. */
const mostAddresses = 20;

const markdownFile = /\.(?:md|markdown)$/iu;
/** The value of these stands behind them. */
const withValue = new Set(['--library', '--export-dir', '--render', '--user-data-dir']);

/** Whether a path that the system hands over is one of a file that Galley opens. */
export function isMarkdownFile(path: string): boolean {
  return isAbsolute(path) && markdownFile.test(path) && !path.includes('\0');
}

/** The first argument that is a Markdown file's path, or its `file:` address as Linux writes it. */
function fileIn(args: readonly string[], workingFolder: string): string | null {
  const named = args.find(
    (arg, at) =>
      markdownFile.test(arg) && !arg.startsWith('-') && !withValue.has(args[at - 1] ?? ''),
  );
  if (named === undefined) return null;
  if (!/^[a-z][a-z\d+.-]+:/iu.test(named)) return resolve(workingFolder, named);
  try {
    return fileURLToPath(named);
  } catch {
    return null;
  }
}

/**
 * The arguments after an address are not Galley's: what a page of the web names may start the app, and
 * must not say more than the address does. Reads `--library DIR`, `--export-dir DIR` and `--render DIR`, also written with `=`.
 */
export function readCommandLine(all: readonly string[], workingFolder: string): StartOptions {
  const first = all.findIndex(isGalleyAddress);
  const args = first === -1 ? all : all.slice(0, first);
  const valueOf = (name: string): string | null => {
    const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
    const found = args[at];
    if (found === undefined) return null;
    const value = found === name ? args[at + 1] : found.slice(name.length + 1);
    return value === undefined || value === '' ? null : resolve(workingFolder, value);
  };
  return {
    library: valueOf('--library'),
    file: fileIn(args, workingFolder),
    exportFolder: valueOf('--export-dir'),
    renderFolder: valueOf('--render'),
    addresses: all.filter(isGalleyAddress).slice(0, mostAddresses),
  };
}

/** What a second start of the app hands to the first. */
export type HandedOver = Pick<StartOptions, 'library' | 'file' | 'addresses'>;

/** Reads it as what any program could have sent. */
export function readHandedOver(data: unknown): HandedOver {
  if (typeof data !== 'object' || data === null)
    return { library: null, file: null, addresses: [] };
  const library = 'library' in data && typeof data.library === 'string' ? data.library : null;
  const named = 'file' in data && typeof data.file === 'string' ? data.file : '';
  const file = isMarkdownFile(named) ? named : null;
  const given: readonly unknown[] =
    'addresses' in data && Array.isArray(data.addresses) ? data.addresses : [];
  const addresses = given.filter((each): each is string => typeof each === 'string');
  return { library, file, addresses: addresses.filter(isGalleyAddress).slice(0, mostAddresses) };
}
