import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { remotePictureScheme, remotePictureSource } from '#core/pictures/remote-address.ts';
import { readPicture } from '../files/read-picture.ts';
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
    { scheme: picturePageScheme, privileges: { standard: true, secure: true } },
    { scheme: remotePictureScheme, privileges: { standard: true, secure: true } },
  ]);
}

const notFound = () => new Response(null, { status: 404 });

/** Serves the built window from `folder`, and nothing else. */
export function serveApp(folder: string, showsRemotePictures: () => boolean): void {
  protocol.handle(appScheme, async ({ url }) => {
    const page = appPage(url, folder, showsRemotePictures());
    const content = page && (await readFile(page.path).catch(() => null));
    return page && content
      ? new Response(new Uint8Array(content), { headers: page.headers })
      : notFound();
  });
}

export interface AssetSource {
  readonly token: string;
  /** A real path. */
  readonly folder: string;
}

/** Serves the pictures of the open library and of the export that is previewed, and nothing else. */
export function serveAssets(
  library: () => AssetSource | null,
  previewed: (path: string) => PreviewPicture | null,
): void {
  const find = async (url: string): Promise<PreviewPicture | null> => {
    const inPreview = previewPath(url);
    if (inPreview !== null) return previewed(inPreview);
    const source = library();
    const path = source && assetPath(url, source.token);
    return source && path ? readPicture(source.folder, path) : null;
  };
  protocol.handle(assetScheme, async ({ url }) => {
    return pictureResponse(await find(url));
  });
}

/** Serves pictures of the web; which page may ask for one is the session's guard to say. */
export function serveRemotePictures(
  isAllowed: () => boolean,
  fetchPicture: (address: string) => Promise<PreviewPicture | null>,
): void {
  protocol.handle(remotePictureScheme, async ({ url }) => {
    const address = remotePictureSource(url);
    return pictureResponse(address !== null && isAllowed() ? await fetchPicture(address) : null);
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
