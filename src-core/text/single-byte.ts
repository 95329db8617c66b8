/** Single-byte encodings in which UTF-8 gets read by mistake; ASCII is the same in all of them. */
export const singleByteEncodings = ['windows-1252', 'latin-1', 'mac-roman', 'cp437'] as const;
export type SingleByteEncoding = (typeof singleByteEncodings)[number];

function range(from: number, to: number): string {
  let characters = '';
  for (let code = from; code <= to; code += 1) characters += String.fromCharCode(code);
  return characters;
}

const latin1Half = range(0xa0, 0xff);

/**
 * What the bytes 0x80 to 0xFF read as. The five bytes that windows-1252 leaves undefined pass as C1
 * controls, as in the WHATWG Encoding Standard; Mac Roman is Apple's table with the euro sign.
 */
const upperHalves: Readonly<Record<SingleByteEncoding, string>> = {
  'windows-1252': `€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ${latin1Half}`,
  'latin-1': range(0x80, 0xff),
  'mac-roman':
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
    '¿¡¬√ƒ≈∆«»…\xa0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0',
};

const bytesByEncoding = new Map(
  singleByteEncodings.map((encoding) => [
    encoding,
    new Map(
      Array.from(upperHalves[encoding], (character, i) => [character.charCodeAt(0), 0x80 + i]),
    ),
  ]),
);

/** The byte for each UTF-16 unit beyond ASCII that the encoding has. */
export function upperBytes(encoding: SingleByteEncoding): ReadonlyMap<number, number> {
  const bytes = bytesByEncoding.get(encoding);
  if (bytes === undefined) throw new Error(`no table for ${encoding}`);
  return bytes;
}

/** Reads bytes in a single-byte encoding; always succeeds. */
export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByteEncoding): string {
  const upper = upperHalves[encoding];
  const parts: string[] = [];
  for (const byte of bytes) {
    parts.push(byte < 0x80 ? String.fromCharCode(byte) : upper.charAt(byte - 0x80));
  }
  return parts.join('');
}
