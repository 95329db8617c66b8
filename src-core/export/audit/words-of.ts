const scripts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const letters = /[\p{L}\p{N}]/u;

/** `radical`: of those scripts, and no letter, so that it ends a word before it. */
type Kind = 'ideograph' | 'radical' | 'letter' | 'other';

function kindOf(character: string): Kind {
  if (letters.test(character)) return scripts.test(character) ? 'ideograph' : 'letter';
  return scripts.test(character) ? 'radical' : 'other';
}

const asciiKinds = Array.from({ length: 0x80 }, (_, code) => kindOf(String.fromCharCode(code)));

/** The kind of a code point; those that texts are mostly made of are known without a search. */
function kindAt(code: number): Kind {
  if (code < 0x80) return asciiKinds[code] ?? 'other';
  if (code >= 0x4e00 && code <= 0x9fff) return 'ideograph';
  return kindOf(String.fromCodePoint(code));
}

/**
 * The words of a plain text: ideographs and kana one by one, other words whole, with the ideographs
 * that follow them without a break.
 */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0;
    const kind = kindAt(code);
    const end = at + (code > 0xffff ? 2 : 1);
    if (start >= 0 && (kind === 'other' || kind === 'radical')) {
      words.push(text.slice(start, at));
      start = -1;
    }
    if (start < 0 && kind === 'letter') start = at;
    else if (start < 0 && kind !== 'other') words.push(text.slice(at, end));
    at = end;
  }
  if (start >= 0) words.push(text.slice(start));
  return words;
}
