import { readFile } from 'node:fs/promises';
import { protocol, type ProtocolResponse } from 'electron';
import { remotePictureScheme, remotePictureSource } from '#core/pictures/remote-address.ts';
import { pictureTurns } from '../files/disk-threads.ts';
import { readPicture } from '../files/read-picture.ts';
import { manualScheme } from '../help/manual-scheme.ts';
import { appScheme } from '../ipc/channels.ts';
import { appPage } from './app-page.ts';
import type { PreviewPicture } from '../export/create-preview-desk.ts';
import { assetPath, assetScheme, previewPath } from './asset-address.ts';
import { picturePageScheme } from './picture-page.ts';
import { assetPolicy } from './content-security-policy.ts';

/** To be called before the app is ready. */
export function declareSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
    { scheme: assetScheme, privileges: { standard: true, secure: true } },
    { scheme: manualScheme, privileges: { standard: true, secure: true } },
    { scheme: picturePageScheme, privileges: { standard: true, secure: true } },
    { scheme: remotePictureScheme, privileges: { standard: true, secure: true } },
  ]);
}

const notFound = () => new Response(null, { status: 404 });

/**
 * Serves the built window from `folder`, and nothing else. Not through `protocol.handle`, which loads what
 * Node makes a `Response` with before the first page can go out (docs/decisions/0016).
 */
export function serveApp(folder: string, showsRemotePictures: () => boolean): void {
  const answer = async (url: string): Promise<ProtocolResponse> => {
    const page = appPage(url, folder, showsRemotePictures());
    const data = page && (await readFile(page.path).catch(() => null));
    return page && data ? { data, headers: page.headers } : { statusCode: 404 };
  };
  protocol.registerBufferProtocol(appScheme, ({ url }, give) => void answer(url).then(give));
}

interface AssetSource {
  readonly token: string;
  /** A real path. */
  readonly folder: string;
}

/** What knows of pictures. */
export interface PictureSource {
  readonly library: () => AssetSource | null;
  /** Of the export that is previewed. */
  readonly previewed: (path: string) => PreviewPicture | null;
  /** Whether pictures of the web may be shown; which page may ask for one is the session's guard to say. */
  readonly mayShowRemote: () => boolean;
  readonly fetchRemote: (address: string) => Promise<PreviewPicture | null>;
}

/**
 * Serves the pictures of the open library, of the export that is previewed, and of the web, and nothing else.
 * To be called before a page is loaded, which would never ask for them otherwise; while nobody knows of
 * pictures, there are none.
 */
export function servePictures(source: () => PictureSource | null): void {
  const find = async (url: string): Promise<PreviewPicture | null> => {
    const pictures = source();
    if (pictures === null) return null;
    const inPreview = previewPath(url);
    if (inPreview !== null) return pictures.previewed(inPreview);
    const library = pictures.library();
    const path = library && assetPath(url, library.token);
    return library && path ? pictureTurns(() => readPicture(library.folder, path)) : null;
  };
  protocol.handle(assetScheme, async ({ url }) => pictureResponse(await find(url)));
  protocol.handle(remotePictureScheme, async ({ url }) => {
    const pictures = source();
    const address = remotePictureSource(url);
    const isShown = pictures !== null && address !== null && pictures.mayShowRemote();
    return pictureResponse(isShown ? await pictures.fetchRemote(address) : null);
  });
}

function pictureResponse(picture: PreviewPicture | null): Response {
  if (picture === null) return notFound();
  return new Response(picture.bytes, {
    headers: {
      'content-type': picture.mediaType,
      'content-security-policy': assetPolicy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    },
  });
}
