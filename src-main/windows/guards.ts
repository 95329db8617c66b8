import { app, session } from 'electron';
import { isManual } from '../help/manual-scheme.ts';
import { mayAsk, onceItsPageIsKnown, type SessionGuard } from './may-ask.ts';
import type { OwnPages } from './own-pages.ts';

/**
 * What no page may do, whatever runs in it: leave the app, open windows, embed a webview, ask for
 * permissions, download, or reach the network.
 */
export function guardPages(pages: OwnPages): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      const isInManual = isManual(contents.getURL()) && isManual(event.url);
      if (!pages.isWindow(event.url) && !isInManual) event.preventDefault();
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

/** To be called once the app is ready. */
export function guardSession(guard: SessionGuard): void {
  const current = session.defaultSession;
  current.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  current.setPermissionCheckHandler(() => false);
  current.setDevicePermissionHandler(() => false);
  current.on('will-download', (event) => {
    event.preventDefault();
  });
  current.webRequest.onBeforeRequest((request, answer) => {
    onceItsPageIsKnown(request, () => answer({ cancel: !mayAsk(request, guard) }));
  });
}
