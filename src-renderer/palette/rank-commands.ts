/** A command as the palette lists it. */
export interface PaletteEntry {
  readonly id: string;
  /** In the language the window shows. */
  readonly title: string;
  readonly englishTitle: string;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

function isSubsequence(query: string, text: string): boolean {
  let at = 0;
  for (const character of query) {
    at = text.indexOf(character, at);
    if (at === -1) return false;
    at += character.length;
  }
  return true;
}

/** How well a title fits: 0 begins with the query, then words, parts, letters in order; null not. */
function fit(title: string, query: string): number | null {
  const text = folded(title);
  if (text.startsWith(query)) return 0;
  const words = query.split(/\s+/);
  const titleWords = text.split(/[\s/()（）]+/);
  if (words.every((word) => titleWords.some((titleWord) => titleWord.startsWith(word)))) return 1;
  if (words.every((word) => text.includes(word))) return 2;
  return isSubsequence(query.replaceAll(/\s+/g, ''), text.replaceAll(/\s+/g, '')) ? 3 : null;
}

/** The entries that fit the query in either language, best first, else in the catalogue's order. */
export function rankCommands<Entry extends PaletteEntry>(
  entries: readonly Entry[],
  query: string,
): readonly Entry[] {
  const wanted = folded(query);
  if (wanted === '') return entries;
  return entries
    .map((entry) => {
      const fits = [fit(entry.title, wanted), fit(entry.englishTitle, wanted)];
      const known = fits.filter((value) => value !== null);
      return { entry, rank: known.length === 0 ? null : Math.min(...known) };
    })
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ entry }) => entry);
}
