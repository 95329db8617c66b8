import { appOrigin } from '../protocol/app-page.ts';

/** The two pages there are: the window's, and the preview's in its frame. */
export interface OwnPages {
  readonly windowUrl: string;
  readonly isWindow: (url: string) => boolean;
  readonly isFrame: (url: string) => boolean;
}

/** `devServer` is the address of the development server, null when the built app is run. */
export function ownPages(devServer: string | null): OwnPages {
  const base = new URL(devServer ?? `${appOrigin}/`);
  const isAt = (url: string, pathnames: readonly string[]): boolean => {
    if (!URL.canParse(url)) return false;
    const { protocol, host, pathname } = new URL(url);
    return protocol === base.protocol && host === base.host && pathnames.includes(pathname);
  };
  return {
    windowUrl: devServer ?? `${appOrigin}/index.html`,
    isWindow: (url) => isAt(url, ['/', '/index.html']),
    isFrame: (url) => isAt(url, ['/preview.html']),
  };
}
