export interface PictureFormat {
  readonly extension: string;
  readonly mediaType: string;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function startsWith(bytes: Uint8Array, ...head: readonly number[]): boolean {
  return head.every((value, index) => bytes[index] === value);
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  const head = ascii(bytes, 0, 1000);
  return /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/.test(
    head,
  );
}

/** The format that a picture's bytes are in, whatever its name says; null when it is none of the web's. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | null {
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) {
    return { extension: 'png', mediaType: 'image/png' };
  }
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return { extension: 'jpg', mediaType: 'image/jpeg' };
  const head = ascii(bytes, 0, 16);
  if (/^GIF8[79]a/.test(head)) return { extension: 'gif', mediaType: 'image/gif' };
  if (/^RIFF.{4}WEBP/s.test(head)) return { extension: 'webp', mediaType: 'image/webp' };
  if (/^.{4}ftypavi[fs]/s.test(head)) return { extension: 'avif', mediaType: 'image/avif' };
  return looksLikeSvg(bytes) ? { extension: 'svg', mediaType: 'image/svg+xml' } : null;
}
