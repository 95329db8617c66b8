/** Endings of addresses that say how a page is made, not what it is called. */
const pageEnding = /\.(?:html?|php|aspx?|md|pdf)$/iu;
const emptyNames = new Set(['index', 'default', 'home']);

/**
 * A title to begin with for a page of which only the address is known: the last part of its path with
 * blanks between the words, or the host where the path names nothing (`/`, `/12345`).
 */
export function titleFromAddress(address: string): string {
  const url = parseAddress(address);
  if (url === null) return address;
  const host = url.hostname.replace(/^www\./u, '');
  const segment = url.pathname.split('/').findLast((part) => part !== '') ?? '';
  const name = decoded(segment).replace(pageEnding, '');
  const words = name.replaceAll(/[-_+\s]+/gu, ' ').trim();
  const hasWord = /\p{L}{2}/u.test(words) && !/^[0-9a-f]{8,}$/iu.test(words);
  if (!hasWord || emptyNames.has(words.toLowerCase())) return host === '' ? address : host;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The web addresses in a text, one after the other as they stand; null when it holds anything else. */
export function addressesIn(text: string): readonly string[] | null {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const addresses = words.map((word) => word.replace(/^<(.*)>$/u, '$1'));
  return addresses.every(isAddress) ? addresses : null;
}

function isAddress(text: string): boolean {
  return /^(?:https?:\/\/[^/\s]|mailto:\S)/iu.test(text) && parseAddress(text) !== null;
}

function parseAddress(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
