import { app, session } from 'electron';
import type { OwnPages } from './own-pages.ts';

/**
 * What no page may do, whatever runs in it: leave the app, open windows, embed a webview, ask for
 * permissions, download, or reach the network.
 */
export function guardPages(pages: OwnPages): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!pages.isWindow(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame && !pages.isFrame(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

const localProtocols = new Set(['galley:', 'galley-asset:', 'data:', 'blob:', 'devtools:']);

/** To be called once the app is ready. `devServer` is null outside development. */
export function guardSession(devServer: string | null): void {
  const current = session.defaultSession;
  current.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  current.setPermissionCheckHandler(() => false);
  current.setDevicePermissionHandler(() => false);
  current.on('will-download', (event) => {
    event.preventDefault();
  });
  current.webRequest.onBeforeRequest(({ url }, answer) => {
    const { protocol, host } = new URL(url);
    const isDevServer = devServer !== null && host === new URL(devServer).host;
    answer({ cancel: !localProtocols.has(protocol) && !isDevServer });
  });
}
