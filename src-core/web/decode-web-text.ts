import { guessEncoding } from '../text/guess-encoding.ts';
import { decodeSingleByte } from '../text/single-byte.ts';

/** How far from the beginning a document says how it is encoded. */
const declarationBytes = 2048;

/**
 * The text of what a server sent, by its byte order mark, else the `charset` of its Content-Type, else what
 * the document's beginning declares (XML, HTML), else as UTF-8, else as it looks. Damaged bytes are U+FFFD;
 * the mark itself is left out. A charset that is wrong for the bytes does not count where they are UTF-8.
 */
export function decodeWebText(bytes: Uint8Array, contentType: string): string {
  const marked = markedEncoding(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const sent = /charset\s*=\s*["']?([\w.:-]+)/iu.exec(contentType)?.[1] ?? null;
  const label = [sent, declared(bytes)].find((each) => decoderFor(each) !== null) ?? null;
  const isElse = label !== null && looksLikeUtf8.test(label);
  const utf8 = isElse ? null : strictUtf8(bytes);
  if (utf8 !== null) return utf8;
  // Node 20 reads windows-1252 as Latin-1 (nodejs/node#56542).
  if (label !== null && western.test(label)) return decodeSingleByte(bytes, 'windows-1252');
  return decoderFor(label)?.decode(bytes) ?? guessEncoding(bytes).text;
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

const western = /^(?:windows-1252|cp1252|iso-?8859-?1|latin-?1|us-ascii|ascii)$/iu;

/** Encodings whose bytes are valid UTF-8 as well and mean something else. */
const looksLikeUtf8 = /^(?:iso-2022-jp|csiso2022jp|utf-?16)/iu;

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decoderFor(label: string | null): TextDecoder | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label.toLowerCase());
  } catch {
    return null;
  }
}

function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationBytes));
  const xml = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/iu.exec(head);
  const html = /<meta[^>]{0,300}?charset\s*=\s*["']?([\w.:-]+)/iu.exec(head);
  return xml?.[1] ?? html?.[1] ?? null;
}
