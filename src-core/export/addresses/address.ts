/**
 * What kind of address a link or picture names: on the web, a mailbox or telephone, a part of the
 * same page, inside the text itself (`data:`), from the root of a site, relative to the issue, or one
 * that no reader may be sent to (scripts, local files, unknown schemes).
 */
export type AddressKind = 'web' | 'mail' | 'fragment' | 'data' | 'site' | 'relative' | 'unsafe';

const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/;
// Blanks and control characters (all up to U+0020), which browsers drop before they read the scheme:
// `java\nscript:`.
const ignored = /[^\u0021-\uFFFF]+/g;

export function addressKind(address: string): AddressKind {
  if (address.startsWith('https:') || address.startsWith('http:')) return 'web';
  const name = scheme.exec(address.replace(ignored, ''))?.[1]?.toLowerCase();
  if (name !== undefined) return kindOfScheme(name);
  if (address.startsWith('//')) return 'web';
  if (address.startsWith('#')) return 'fragment';
  return address.startsWith('/') || address.startsWith('\\') ? 'site' : 'relative';
}

function kindOfScheme(name: string): AddressKind {
  if (name === 'http' || name === 'https' || name === 'ftp') return 'web';
  if (name === 'mailto' || name === 'tel') return 'mail';
  return name === 'data' ? 'data' : 'unsafe';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The path of a local picture relative to the folder, `.` and `..` resolved as far as they
 * go (leading `..` stay); null when the address is not a relative one.
 */
export function localPath(address: string): string | null {
  if (address === '' || addressKind(address) !== 'relative') return null;
  const path = decoded(address.replace(/[?#].*$/s, '')).replace(/\\/g, '/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts[parts.length - 1] !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.length === 0 ? null : parts.join('/');
}
