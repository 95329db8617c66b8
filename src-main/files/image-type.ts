import { extname } from 'node:path';

const imageExtensions = new Set(['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.svg']);

export function hasImageExtension(path: string): boolean {
  return imageExtensions.has(extname(path).toLowerCase());
}

/** The media type that the first bytes show, whatever the name says; null for anything else. */
export function sniffImageType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(head)) return 'image/gif';
  if (/^RIFF.{4}WEBP/s.test(head)) return 'image/webp';
  if (/^.{4}ftyp(?:avif|avis)/s.test(head)) return 'image/avif';
  if (isSvg(head)) return 'image/svg+xml';
  return null;
}

function isSvg(head: string): boolean {
  const start = head.replace(/^\xef\xbb\xbf/, '').trimStart();
  return /^(?:<\?xml[^>]*>|<!--.*?-->|<!DOCTYPE\s+svg[^>]*>|\s)*<svg[\s>]/is.test(start);
}
