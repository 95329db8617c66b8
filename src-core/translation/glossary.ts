export interface GlossaryEntry {
  readonly from: string;
  readonly to: string;
}

/**
 * The entries of a glossary that occur in a text, in the direction in which they do: what the one column says is
 * written in it, the other is what to write. The longest first.
 */
export function glossaryFor(
  text: string,
  glossary: Readonly<Record<string, string>>,
  to: string,
): readonly GlossaryEntry[] {
  const entries = Object.entries(glossary).flatMap(([one, other]): readonly GlossaryEntry[] => {
    const forwards = occurs(one, text) && fits(other, to);
    if (forwards) return [{ from: one, to: other }];
    return occurs(other, text) && fits(one, to) ? [{ from: other, to: one }] : [];
  });
  return entries.toSorted((a, b) => b.from.length - a.from.length || (a.from < b.from ? -1 : 1));
}

/** Words of letters that stand apart, not parts of longer ones; capitals do not matter. */
function occurs(word: string, text: string): boolean {
  const escaped = word.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
  const before = /^[A-Za-z\d]/u.test(word) ? String.raw`(?<![A-Za-z\d])` : '';
  const after = /[A-Za-z\d]$/u.test(word) ? String.raw`(?![A-Za-z\d])` : '';
  return new RegExp(before + escaped + after, 'iu').test(text);
}

const ideograph = /\p{Script=Han}/u;

/** Han characters are nothing for an English text; what has none may stand in any. */
function fits(word: string, language: string): boolean {
  return language !== 'en' || !ideograph.test(word);
}
