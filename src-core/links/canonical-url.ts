import { wrappedAddress, wrapperTable, type WrapperTable } from './redirect-wrapper.ts';
import { aliasedHost, siteForm, type QueryParameter } from './site-forms.ts';
import { isTracking } from './tracking-parameters.ts';

const knownWrappers = wrapperTable();
/** A wrapper around a wrapper is seen; more of them is no accident. */
const mostWrappers = 5;
const longestAddress = 8000;

/**
 * The one form of all the ways to write an http(s) address that lead to the same page; null for
 * anything else. It is an address itself and its own canonical form. Never throws and fetches nothing.
 *
 * Left out or made alike: scheme, `www.`, default ports, slashes at the end, case of the host (and of
 * owner and repository on GitHub and its like), the order of parameters, those that only track, how
 * characters are encoded, fragments other than routes, redirect wrappers.
 */
export function canonicalUrl(
  address: string,
  wrappers: WrapperTable = knownWrappers,
): string | null {
  let url = parsed(address);
  for (let count = 0; url !== null && count < mostWrappers; count += 1) {
    const inner = wrappedAddress(url, hostOf(url), wrappers);
    const next = inner === null ? null : parsed(inner);
    if (next === null) break;
    url = next;
  }
  return url === null ? null : written(url);
}

function parsed(address: string): URL | null {
  const trimmed = address.trim();
  if (trimmed.length > longestAddress) return null;
  const full = trimmed.startsWith('//') ? `https:${trimmed}` : trimmed;
  if (!/^https?:/iu.test(full)) return null;
  try {
    const url = new URL(full);
    return /^\.*$/u.test(url.hostname) ? null : url;
  } catch {
    return null;
  }
}

function hostOf(url: URL): string {
  const host = url.hostname.toLowerCase().replace(/\.+$/u, '');
  const bare = host.replace(/^(?:www\.)+(?=[^.]+\.)/u, '');
  return aliasedHost(bare);
}

function written(url: URL): string {
  const port = /:(?!80$|443$)\d+$/u.exec(url.host)?.[0] ?? '';
  const host = `${hostOf(url)}${port}`;
  const { path, query, ...rest } = siteForm({
    host,
    path: pathOf(url.pathname),
    query: parametersOf(url.search),
  });
  const text = query
    .map(({ name, value }) => (value === null ? name : `${name}=${value}`))
    .join('&');
  const route = routeOf(url.hash);
  const shownPath = path === '/' ? (text === '' && route === '' ? '' : '/') : path;
  return `https://${rest.host}${shownPath}${text === '' ? '' : `?${text}`}${route}`;
}

function pathOf(path: string): string {
  const even = evenEncoding(path, safeInPath)
    .replaceAll(/\/{2,}/gu, '/')
    .replace(/(?:\/index\.html?|\/)+$/iu, '');
  return even === '' ? '/' : even;
}

function parametersOf(search: string): readonly QueryParameter[] {
  if (search.length < 2) return [];
  const found = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '')
    .map((part): QueryParameter => {
      const equals = part.indexOf('=');
      return equals === -1
        ? { name: evenParameter(part), value: null }
        : {
            name: evenParameter(part.slice(0, equals)),
            value: evenParameter(part.slice(equals + 1)),
          };
    });
  return found
    .filter(({ name }) => !isTracking(name.toLowerCase()))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function evenParameter(text: string): string {
  return evenEncoding(text.replaceAll('+', '%20'), safeInQuery);
}

/** Pages of one document are one page; only the routes of an application are pages of their own. */
function routeOf(hash: string): string {
  if (!/^#!?\/./u.test(hash)) return '';
  const route = evenEncoding(hash.slice(1), safeInPath).replace(/\/+$/u, '');
  return route === '' || route === '!' ? '' : `#${route}`;
}

const safeInPath = /[\w\-.~!'()*,:@$]/u;
const safeInQuery = /[\w\-.~!()*,:@$/?]/u;

/** Encodes what need not be encoded as it is, and all else in capitals. */
function evenEncoding(text: string, safe: RegExp): string {
  if (!text.includes('%') && !text.includes("'")) return text;
  return text
    .replaceAll("'", safe === safeInQuery ? '%27' : "'")
    .replaceAll(/%([0-9a-f]{2})/giu, (whole, digits: string) => {
      const character = String.fromCharCode(parseInt(digits, 16));
      return safe.test(character) ? character : whole.toUpperCase();
    });
}
