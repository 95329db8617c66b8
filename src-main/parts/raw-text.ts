import { encodeDiskText, type DiskText } from '#core/text/disk-text.ts';

/** A file's text with its BOM and its own line ends. */
export function rawText(disk: DiskText): string {
  const bytes = encodeDiskText(disk.text, disk);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

export function rawBytes(raw: string): Uint8Array {
  return new TextEncoder().encode(raw);
}
