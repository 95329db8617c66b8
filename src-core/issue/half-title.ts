/** What is shown of a title in two languages; `window`: the half in the window's language. */
export const titleHalves = ['window', 'first', 'second', 'both'] as const;
export type TitleHalf = (typeof titleHalves)[number];

/** Whether a title is written as `中文---English`, with something on both sides. */
export function isBilingual(title: string): boolean {
  return halvesOf(title) !== null;
}

/**
 * The half of a text written as `中文---English` that a reader of the language wants; a text without
 * `---`, or whose half is empty, as it is (DESIGN.md, "Language").
 */
export function halfTitle(title: string, language: 'zh' | 'en'): string {
  const at = title.indexOf('---');
  if (at === -1) return title;
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
  const at = title.indexOf('---');
  if (at === -1) return null;
  const first = title.slice(0, at).trim();
  const second = title.slice(at + 3).trim();
  return first === '' || second === '' ? null : [first, second];
}
