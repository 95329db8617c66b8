import { addressKind, localPath } from '../../addresses/address.ts';
import { dataUri } from '../../addresses/base64.ts';
import { pictureFormat } from '../../addresses/picture-format.ts';
import { pictureBytes } from '../../pictures.ts';
import type { AddressContext } from './context.ts';

/** The address a pasted link may have; null (and a report) when readers could not follow it. */
export function linkAddress(href: string, line: number, context: AddressContext): string | null {
  const address = href.trim();
  const kind = addressKind(address);
  if (kind === 'web') return address.startsWith('//') ? `https:${address}` : address;
  if (kind === 'mail' && context.row.webLinksOnly !== true) return address;
  const reason = kind === 'unsafe' ? 'linkUnsafe' : 'linkUnreachable';
  context.reporter.dropped(line, 'link', reason, { address });
  return null;
}

const inlinePicture = /^data:image\/(?:png|jpeg|gif|webp);base64,/i;

function embedded(path: string, src: string, line: number, context: AddressContext): string | null {
  const { reporter, row } = context;
  const bytes = pictureBytes(context.pictures, path);
  if (bytes === null) {
    reporter.dropped(line, 'image', 'pictureMissing', { address: src });
    return null;
  }
  const format = pictureFormat(bytes);
  if (format === null || !row.pictureTypes.has(format.mediaType)) {
    const reason = format === null ? 'pictureUnknownFormat' : 'pictureRefusedFormat';
    reporter.dropped(line, 'image', reason, {
      address: src,
      format: format?.extension ?? '',
      target: row.title,
    });
    return null;
  }
  if (bytes.length > row.largePicture.bytes) {
    const megabytes = Math.round(bytes.length / 1e5) / 10;
    reporter.changed(line, 'image', row.largePicture.reason, { address: src, megabytes });
  }
  return dataUri(format.mediaType, bytes);
}

/** The source a pasted picture may have; null (and a report) when it cannot go along. */
export function pictureAddress(src: string, line: number, context: AddressContext): string | null {
  const address = src.trim();
  const path = localPath(address);
  const isPublic = context.row.publicPicturesOnly !== true || addressKind(address) === 'web';
  if (!isPublic) {
    context.reporter.dropped(line, 'image', 'pictureUnreachable', {
      address: address.slice(0, 200),
    });
    return null;
  }
  if (path !== null) return embedded(path, address, line, context);
  const kind = addressKind(address);
  if (kind === 'web' && pictureBytes(context.pictures, address) !== null) {
    context.reporter.changed(line, 'image', 'pictureCopied', { address });
    return embedded(address, address, line, context);
  }
  if (kind === 'web' && address !== '')
    return address.startsWith('//') ? `https:${address}` : address;
  if (kind === 'data' && inlinePicture.test(address)) return address;
  const reason = kind === 'unsafe' ? 'pictureUnsafe' : 'pictureUnreachable';
  context.reporter.dropped(line, 'image', reason, { address: address.slice(0, 200) });
  return null;
}

const youtube = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/;
const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/;

/** The page of an embedded player, which editors embed again from its bare address. */
export function embedAddress(src: string): string | null {
  const address = src.startsWith('//') ? `https:${src}` : src.trim();
  if (addressKind(address) !== 'web') return null;
  const video = youtube.exec(address)?.[1];
  if (video !== undefined) return `https://www.youtube.com/watch?v=${video}`;
  const film = vimeo.exec(address)?.[1];
  return film === undefined ? address : `https://vimeo.com/${film}`;
}
