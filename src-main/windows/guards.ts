import { app, session, type OnBeforeRequestListenerDetails } from 'electron';
import { remotePictureScheme } from '#core/pictures/remote-address.ts';
import { isManual, manualScheme } from '../help/manual-scheme.ts';
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

const localProtocols = new Set([
  'galley:',
  'galley-asset:',
  `${manualScheme}:`,
  'data:',
  'blob:',
  'devtools:',
]);

export interface SessionGuard {
  /** Null outside development. */
  readonly devServer: string | null;
  readonly pages: Pick<OwnPages, 'isFrame'>;
  /** The person's yes to pictures of the web, for the library that is open now. */
  readonly showsRemotePictures: () => boolean;
}

type RequestFacts = Pick<
  OnBeforeRequestListenerDetails,
  'url' | 'method' | 'resourceType' | 'frame'
>;

/** A picture of the web, for the preview's frame and no other place; not a style, a frame or a script. */
function isPictureOfPreview(request: RequestFacts, { pages }: SessionGuard): boolean {
  const { frame, method, resourceType } = request;
  const isInPreview = frame !== null && frame !== undefined && pages.isFrame(frame.url);
  return resourceType === 'image' && method === 'GET' && isInPreview && frame.parent !== null;
}

/** Whether the window may ask for this at all. */
function mayAsk(request: RequestFacts, guard: SessionGuard): boolean {
  const { devServer, showsRemotePictures } = guard;
  const { protocol, host } = new URL(request.url);
  if (protocol === `${remotePictureScheme}:`) {
    return showsRemotePictures() && isPictureOfPreview(request, guard);
  }
  return localProtocols.has(protocol) || (devServer !== null && host === new URL(devServer).host);
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
    answer({ cancel: !mayAsk(request, guard) });
  });
}
