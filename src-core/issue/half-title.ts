const dashes = /(?<!-)---(?!-)/g;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What is shown of a title in two languages; `window`: the half in the window's language. */
export const titleHalves = ['window', 'first', 'second', 'both'] as const;
export type TitleHalf = (typeof titleHalves)[number];

/** Whether a title is written as `中文---English`, with something on both sides. */
export function isBilingual(title: string): boolean {
  return halvesOf(title) !== null;
}

/** Whether a text is written in Chinese or Japanese, be it in part. */
export function hasCjk(text: string): boolean {
  return cjk.test(text);
}

/**
 * Where the `---` stand that may part a text written as `中文---English`, ascending. Dashes between
 * blanks with no ideograph on either side are the author's own.
 */
export function halvesPartAt(text: string): readonly number[] {
  const found = [...text.matchAll(dashes)].map(({ index }) => index);
  return found.filter((at) => {
    const isSpaced = /\s/.test(text.charAt(at - 1)) && /\s/.test(text.charAt(at + 3));
    return !isSpaced || hasCjk(text);
  });
}

/**
 * The half of a text written as `中文---English` that a reader of the language wants; a text without
 * `---`, or whose half is empty, as it is (DESIGN.md, "Language").
 */
export function halfTitle(title: string, language: 'zh' | 'en'): string {
  const [at] = halvesPartAt(title);
  if (at === undefined) return title;
  const half = language === 'zh' ? title.slice(0, at) : title.slice(at + 3);
  return half.trim() === '' ? title : half.trim();
}

/** What of a title is shown, both halves with a dot between them; a title in one language as it is. */
export function shownHalf(title: string, shown: TitleHalf, language: 'zh' | 'en'): string {
  if (shown === 'window') return halfTitle(title, language);
  const halves = halvesOf(title);
  if (halves === null) return title;
  const [first, second] = halves;
  if (shown === 'both') return `${first} · ${second}`;
  return shown === 'first' ? first : second;
}

function halvesOf(title: string): readonly [string, string] | null {
  const [at] = halvesPartAt(title);
  if (at === undefined) return null;
  const first = title.slice(0, at).trim();
  const second = title.slice(at + 3).trim();
  return first === '' || second === '' ? null : [first, second];
}
