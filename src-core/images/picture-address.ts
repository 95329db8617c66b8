import { relativeAddress } from '../text/relative-address.ts';
import { localPath } from '../export/addresses/address.ts';

/** Where the library keeps its pictures. */
export const pictureFolder = 'assets';

/** The address that an issue's text holds for the picture `name` of the library (invariant A1). */
export function pictureAddress(name: string, base: string | undefined, issueId: string): string {
  const written = encodeURI(name).replace(/[?#]/gu, encodeURIComponent);
  return base === undefined
    ? relativeAddress(`${pictureFolder}/${written}`, '', folderOf(issueId))
    : base + written;
}

/** The addresses that pictures were given when they were published, by the pictures' names. */
export type KnownAddresses = Readonly<Record<string, string>>;

/**
 * The name of the picture in the library's folder that a public address stands for: below the base,
 * or as it was returned when it was published; null for anything else. Whether it is there is not said
 * (invariant A2).
 */
export function publicPictureName(
  address: string,
  base: string | undefined,
  known: KnownAddresses,
): string | null {
  const given = Object.entries(known).find(([, each]) => each === address);
  if (given !== undefined) return given[0];
  if (base === undefined || !address.startsWith(base)) return null;
  return singleName(address.slice(base.length).replace(/[?#].*$/su, ''));
}

/** The name of the picture in the library's folder that a relative address leads to; null for others. */
export function localPictureName(address: string, issueId: string): string | null {
  const path = localPath(address);
  if (path === null) return null;
  const fromRoot = relativeAddress(path, folderOf(issueId), '');
  const folder = `${pictureFolder}/`;
  return fromRoot.startsWith(folder) ? singleName(fromRoot.slice(folder.length)) : null;
}

function singleName(written: string): string | null {
  const name = decoded(written);
  return name === '' || /[/\\\0]/u.test(name) || /^\.+$/u.test(name) ? null : name;
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

function folderOf(issueId: string): string {
  return issueId.slice(0, Math.max(0, issueId.lastIndexOf('/')));
}
