import { decodeSingleByte } from './single-byte.ts';

/** `utf-8` stands for UTF-8 with damaged bytes, which are shown as U+FFFD. */
export type GuessedEncoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'shift_jis' | 'windows-1252';

export interface EncodingGuess {
  /** Null when the bytes look like no text at all. */
  readonly encoding: GuessedEncoding | null;
  readonly text: string;
}

type MultiByte = 'gb18030' | 'big5' | 'shift_jis';

/** How much of the text (in characters) must look like everyday writing for a guess to count. */
const enoughCommon = 0.75;

/**
 * What encoding bytes that are not valid UTF-8 may be in: by their byte order mark, as mostly sound
 * UTF-8, or as the multi-byte encoding in which most of their characters are everyday ones.
 */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded('utf-16be', bytes);
  const lossy = new TextDecoder('utf-8').decode(bytes);
  if (isBinary(bytes)) return { encoding: null, text: lossy };
  if (isMostlyUtf8(lossy)) return { encoding: 'utf-8', text: lossy };

  let best: MultiByte | null = null;
  let bestShare = enoughCommon;
  for (const encoding of ['gb18030', 'shift_jis', 'big5'] as const) {
    const share = commonShare(bytes, encoding);
    if (share > bestShare && decodes(encoding, bytes)) {
      best = encoding;
      bestShare = share;
    }
  }
  return decoded(best ?? 'windows-1252', bytes);
}

function decoded(encoding: GuessedEncoding, bytes: Uint8Array): EncodingGuess {
  // Node 20 reads windows-1252 as Latin-1 (nodejs/node#56542).
  if (encoding === 'windows-1252') return { encoding, text: decodeSingleByte(bytes, encoding) };
  return { encoding, text: new TextDecoder(encoding).decode(bytes) };
}

function decodes(encoding: GuessedEncoding, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) {
      controls += 1;
    }
  }
  return controls > bytes.length / 50;
}

function isMostlyUtf8(lossy: string): boolean {
  let damaged = 0;
  let sound = 0;
  for (const character of lossy) {
    if (character === '\uFFFD') damaged += 1;
    else if (character > '\u007F') sound += 1;
  }
  return sound > damaged * 4;
}

/**
 * The share of non-ASCII characters that lie in the everyday part of a multi-byte encoding: level 1
 * ideographs, kana and punctuation. Other encodings read as this one land outside of it.
 */
function commonShare(bytes: Uint8Array, encoding: MultiByte): number {
  let common = 0;
  let all = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    all += 1;
    if (encoding === 'shift_jis' && lead >= 0xa1 && lead <= 0xdf) continue;
    i += 1;
    if (isCommonPair(encoding, lead, bytes[i] ?? 0)) common += 1;
  }
  return all === 0 ? 0 : common / all;
}

function isCommonPair(encoding: MultiByte, lead: number, trail: number): boolean {
  if (encoding === 'gb18030') {
    return trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3);
  }
  if (encoding === 'big5') {
    const isTrail = (trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1;
    return isTrail && ((lead >= 0xa4 && lead <= 0xc6) || lead === 0xa1);
  }
  return trail >= 0x40 && ((lead >= 0x81 && lead <= 0x83) || (lead >= 0x88 && lead <= 0x97));
}
