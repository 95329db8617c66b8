const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;

/** The words of a plain text: ideographs and kana one by one, other words whole. */
export function wordsOf(text: string): readonly string[] {
  return text.match(word) ?? [];
}
