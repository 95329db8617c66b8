/** So many answers are kept at least, and twice as many at most: more than an issue has links. */
const fewest = 2000;

/**
 * Asks once for each text. What was not asked for lately is forgotten: a key may be a part of a whole issue,
 * which would stay in memory with it.
 */
export function remember<T>(find: (text: string) => T): (text: string) => T {
  let recent = new Map<string, { readonly answer: T }>();
  let before: typeof recent = new Map();
  return (text) => {
    const known = recent.get(text) ?? before.get(text);
    const found = known ?? { answer: find(text) };
    if (!recent.has(text)) {
      if (recent.size >= fewest) {
        before = recent;
        recent = new Map();
      }
      recent.set(text, found);
    }
    return found.answer;
  };
}
