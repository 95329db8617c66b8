import { resolve } from 'node:path';
import { isGalleyAddress } from '#core/inbox/galley-address.ts';

/** What a start of the app was asked for; paths are absolute. */
export interface StartOptions {
  readonly library: string | null;
  /** Exports go here without a question. */
  readonly exportFolder: string | null;
  /** The folder of a request for pictures, of which the command line starts the app: no window opens. */
  readonly renderFolder: string | null;
  /** `galley:` addresses that a browser hands over. */
  readonly addresses: readonly string[];
}

/** What comes in at once is no flood of a page's. */
const mostAddresses = 20;

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
    exportFolder: valueOf('--export-dir'),
    renderFolder: valueOf('--render'),
    addresses: all.filter(isGalleyAddress).slice(0, mostAddresses),
  };
}

/** What a second start of the app hands to the first. */
export type HandedOver = Pick<StartOptions, 'library' | 'addresses'>;

/** Reads it as what any program could have sent. */
export function readHandedOver(data: unknown): HandedOver {
  if (typeof data !== 'object' || data === null) return { library: null, addresses: [] };
  const library = 'library' in data && typeof data.library === 'string' ? data.library : null;
  const given: readonly unknown[] =
    'addresses' in data && Array.isArray(data.addresses) ? data.addresses : [];
  const addresses = given.filter((each): each is string => typeof each === 'string');
  return { library, addresses: addresses.filter(isGalleyAddress).slice(0, mostAddresses) };
}
