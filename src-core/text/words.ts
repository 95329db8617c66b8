/** What the status bar counts. */
export interface WordCount {
  /** Words of scripts with spaces, and every Chinese or Japanese character as one (字). */
  readonly words: number;
  /** The Chinese and Japanese characters among them. */
  readonly cjkCharacters: number;
}

/**
 * Counts the words a reader sees in Markdown: not front matter, URLs, link targets, HTML tags and
 * comments, nor Markdown's own marks. Code counts. Linear in the text's length.
 */
export function countWords(text: string): WordCount {
  let words = 0;
  let cjkCharacters = 0;
  for (const [word] of visibleText(text).matchAll(wordPattern)) {
    words += 1;
    if (startsInCjk.test(word)) cjkCharacters += 1;
  }
  return { words, cjkCharacters };
}

const cjk = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const startsInCjk = new RegExp(`^[${cjk}]`, 'u');
/** One ideograph or kana, or letters and digits with what holds a word together. */
const wordPattern = new RegExp(
  String.raw`[${cjk}]|(?:(?![${cjk}])[\p{L}\p{M}\p{N}])+(?:['’.\-_·&](?:(?![${cjk}])[\p{L}\p{M}\p{N}])+)*`,
  'gu',
);

/** Bounds keep each pattern linear on text that opens and never closes. */
const invisible: readonly (readonly [RegExp, string])[] = [
  [/^---[ \t]*\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u, ''],
  [/^[ \t]{0,3}\[[^\]\n]{1,200}\]:[ \t]*\S{1,2000}.{0,500}$/gmu, ''],
  [
    /\]\([^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?(?:\s{1,3}["'(][^\n]{0,300}?["')])?\s?\)/gu,
    '] ',
  ],
  [/\]\[[^\]\n]{0,200}\]/gu, '] '],
  [/<\/?[a-zA-Z][^<>\n]{0,2000}>/gu, ' '],
  [/(?:https?:\/\/|www\.|mailto:)[^\s<>)\]，。；：！？、）】」』]{1,2000}/giu, ' '],
  [/^[ \t]{0,3}(?:`{3,}|~{3,}).*$/gmu, ''],
  [/^[ \t]*(?:\d{1,9}[.)][ \t]|\d{1,9}、|[-*+][ \t](?:\[[ xX]\][ \t])?)/gmu, ''],
  [/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/giu, ' '],
  [/\p{Extended_Pictographic}\uFE0F?|[①-⑳㉑-㉟㊱-㊿]/gu, ' '],
];

/** The text without what a reader does not see: front matter, addresses, tags, Markdown's own marks. */
export function visibleText(text: string): string {
  let visible = withoutComments(text);
  for (const [pattern, replacement] of invisible) visible = visible.replace(pattern, replacement);
  return visible;
}

function withoutComments(text: string): string {
  const parts: string[] = [];
  let position = 0;
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', position)) {
    const close = text.indexOf('-->', open + 4);
    if (close === -1) break;
    parts.push(text.slice(position, open));
    position = close + 3;
  }
  parts.push(text.slice(position));
  return parts.join(' ');
}
