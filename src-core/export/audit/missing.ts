/**
 * What the first list has more of than the second, each as often as it is missing, compared by its key;
 * linear.
 */
export function missing(
  before: readonly string[],
  after: readonly string[],
  keyOf: (entry: string) => string = (entry) => entry,
): readonly string[] {
  // Mostly nothing is missing, and what both begin with needs no counting.
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  if (same === before.length) return [];
  const left = new Map<string, number>();
  for (const entry of after.slice(same)) {
    const key = keyOf(entry);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return before.slice(same).filter((entry) => {
    const key = keyOf(entry);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}
