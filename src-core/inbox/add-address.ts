import { acceptedUrl } from './accepted-url.ts';
import { inboxLimits, type InboxLink } from './entry.ts';
import { plainLine } from '../text/plain-line.ts';

const longestAddress = 16_000;

/**
 * The link that `galley://add?url=&title=&note=&section=` brings; null for anything else. Any page of the
 * web can open such an address: nothing but these texts is taken from it, cut to the inbox's lengths.
 */
export function readAddAddress(address: string): InboxLink | null {
  const parsed = address.length > longestAddress ? null : parse(address);
  if (parsed === null || parsed.protocol !== 'galley:') return null;
  if (parsed.host.toLowerCase() !== 'add' || !/^\/?$/u.test(parsed.pathname)) return null;
  const { searchParams } = parsed;
  const url = acceptedUrl(literalUrl(parsed) ?? searchParams.get('url') ?? '');
  if (url === null) return null;
  const words = (name: 'title' | 'note' | 'section') =>
    plainLine(searchParams.get(name) ?? '', inboxLimits[name]);
  return {
    url,
    title: words('title'),
    note: words('note'),
    section: words('section'),
    source: 'browser',
  };
}

/** An address that was put in without being encoded, with all that belongs to it; null for any other. */
function literalUrl({ search, hash }: URL): string | null {
  const match = /^\?url=(https?:\/\/.*?)(&(?:title|note|section)=.*)?$/iu.exec(search);
  if (match === null) return null;
  const [, url = '', others] = match;
  return others === undefined ? `${url}${hash}` : url;
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
