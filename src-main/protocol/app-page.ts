import { extname, join, sep } from 'node:path';
import { appScheme } from '../ipc/channels.ts';
import { pagePolicy } from './content-security-policy.ts';

export const appOrigin = `${appScheme}://app`;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
};

/** A file of the built window, and how it is to be served. */
export interface AppPage {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The file that `url` asks for inside `folder`, null when it asks for anything else. `remotePictures`
 * is the person's yes to pictures of the web.
 */
export function appPage(url: string, folder: string, remotePictures = false): AppPage | null {
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== `${appScheme}:` || host !== 'app') return null;
  const path = join(folder, decodedPath(pathname === '/' ? '/index.html' : pathname));
  const mediaType = mediaTypes[extname(path)];
  if (!path.startsWith(folder + sep) || mediaType === undefined) return null;
  return {
    path,
    headers: {
      'content-type': mediaType,
      'content-security-policy': pagePolicy(pathname, remotePictures),
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    },
  };
}

function decodedPath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '/';
  }
}
