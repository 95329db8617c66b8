import { err, ok, type Result } from '../result.ts';
import { guessEncoding, type GuessedEncoding } from './guess-encoding.ts';
import { carryLineEndings, type LineEndingRun } from './line-endings.ts';

/** A file's text as the program holds it, with what is needed to put its own bytes back. */
export interface DiskText {
  /** LF line ends (CRLF and lone CR became LF), no BOM; NUL and U+2028 are as found. */
  readonly text: string;
  readonly bom: boolean;
  /** The endings of the lines that have one, in order; they add up to the LFs in `text`. */
  readonly lineEndings: readonly LineEndingRun[];
}

/** Bytes that are not UTF-8. */
export interface NotUtf8 {
  /** Null when the bytes look like no text at all. */
  readonly encoding: GuessedEncoding | null;
  /** Read in that encoding, for display; encoding it again gives UTF-8, which is the conversion. */
  readonly converted: DiskText;
}

/** `encodeDiskText(value.text, value)` gives back the very bytes. */
export function decodeDiskText(bytes: Uint8Array): Result<DiskText, NotUtf8> {
  try {
    return ok(toDiskText(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)));
  } catch {
    const guess = guessEncoding(bytes);
    const converted = { ...toDiskText(guess.text), bom: false };
    return err({ encoding: guess.encoding, converted });
  }
}

/**
 * The bytes of `text` as the file `like` is written: its BOM, and for every line that is untouched
 * or moved the ending it had; a new line ends as its neighbour does. Lone surrogates, which UTF-8
 * cannot hold, become U+FFFD.
 */
export function encodeDiskText(text: string, like: DiskText): Uint8Array {
  const ended = carryLineEndings(text, like.text, like.lineEndings);
  return new TextEncoder().encode(like.bom ? `\uFEFF${ended}` : ended);
}

function toDiskText(raw: string): DiskText {
  const bom = raw.startsWith('\uFEFF');
  const body = bom ? raw.slice(1) : raw;
  const lineEndings: { ending: LineEndingRun['ending']; count: number }[] = [];
  for (const [ending] of body.matchAll(/\r\n?|\n/gu)) {
    const last = lineEndings.at(-1);
    if (last?.ending === ending) last.count += 1;
    else lineEndings.push({ ending: ending as LineEndingRun['ending'], count: 1 });
  }
  return { text: body.replace(/\r\n?/gu, '\n'), bom, lineEndings };
}
