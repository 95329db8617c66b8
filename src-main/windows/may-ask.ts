import type { OnBeforeRequestListenerDetails } from 'electron';
import { remotePictureScheme } from '#core/pictures/remote-address.ts';
import { manualScheme } from '../help/manual-scheme.ts';
import type { OwnPages } from './own-pages.ts';

export interface SessionGuard {
  /** Null outside development. */
  readonly devServer: string | null;
  readonly pages: Pick<OwnPages, 'isFrame'>;
  /** The person's yes to pictures of the web, for the library that is open now. */
  readonly showsRemotePictures: () => boolean;
}

/** A frame's `url` is empty before its page has arrived. */
type FrameFacts = Pick<NonNullable<OnBeforeRequestListenerDetails['frame']>, 'url' | 'parent'>;

export interface RequestFacts extends Pick<
  OnBeforeRequestListenerDetails,
  'url' | 'method' | 'resourceType'
> {
  readonly frame?: FrameFacts | null;
}

const localProtocols = new Set([
  'galley:',
  'galley-asset:',
  `${manualScheme}:`,
  'data:',
  'blob:',
  'devtools:',
]);

const lookEveryMs = 5;
const longestWaitMs = 1_000;

const isPictureOfWeb = ({ url }: RequestFacts): boolean =>
  url.startsWith(`${remotePictureScheme}:`);

/** The address of the page that asks and whether it is in a frame; null where there is no such page (any more). */
function askingPage({
  frame,
}: RequestFacts): { readonly url: string; readonly isInFrame: boolean } | null {
  try {
    return frame ? { url: frame.url, isInFrame: frame.parent !== null } : null;
  } catch {
    // Electron's word for a frame that went away meanwhile.
    return null;
  }
}

/** A picture of the web, for the preview's frame and no other place; not a style, a frame or a script. */
function isPictureOfPreview(request: RequestFacts, { pages }: SessionGuard): boolean {
  const page = askingPage(request);
  const isInPreview = page !== null && page.isInFrame && pages.isFrame(page.url);
  return request.resourceType === 'image' && request.method === 'GET' && isInPreview;
}

/** Whether the window may ask for this at all. */
export function mayAsk(request: RequestFacts, guard: SessionGuard): boolean {
  const { devServer, showsRemotePictures } = guard;
  const { protocol, host } = new URL(request.url);
  if (isPictureOfWeb(request)) return showsRemotePictures() && isPictureOfPreview(request, guard);
  return localProtocols.has(protocol) || (devServer !== null && host === new URL(devServer).host);
}

/**
 * Acts when it is known which page asks: at once, but for a picture of the web that a frame asks for which
 * is just being loaded. Its requests can overtake the word that its page has arrived (one of some 150
 * loads on a busy machine), and the preview would have to do without its pictures.
 */
export function onceItsPageIsKnown(request: RequestFacts, act: () => void, waitedMs = 0): void {
  const isUnknown = isPictureOfWeb(request) && askingPage(request)?.url === '';
  if (!isUnknown || waitedMs >= longestWaitMs) act();
  else {
    setTimeout(() => onceItsPageIsKnown(request, act, waitedMs + lookEveryMs), lookEveryMs);
  }
}
