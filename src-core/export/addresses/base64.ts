const alphabet = new TextEncoder().encode(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
);
const padding = '='.charCodeAt(0);

/** The bytes in base64 (RFC 4648, padded); Node's Buffer and the browser's btoa are not in the core. */
export function base64(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(padding);
  let written = 0;
  for (let index = 0; index < bytes.length; index += 3) {
    const left = bytes.length - index;
    const word =
      ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    out[written] = alphabet[word >> 18] ?? 0;
    out[written + 1] = alphabet[(word >> 12) & 63] ?? 0;
    if (left > 1) out[written + 2] = alphabet[(word >> 6) & 63] ?? 0;
    if (left > 2) out[written + 3] = alphabet[word & 63] ?? 0;
    written += 4;
  }
  return new TextDecoder('utf-8').decode(out);
}

export function dataUri(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${base64(bytes)}`;
}
