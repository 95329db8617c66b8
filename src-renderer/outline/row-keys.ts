/** What a row is called, and the key that it has. */
export interface KeyedName {
  readonly key: string;
  readonly name: string;
}

/**
 * A key for each of the names, no two the same: the one that the row had `before`, else its name, with a
 * number where another row has that. Where one row has gone and one has come, it is called something else
 * now and keeps its key. Rows above and below a change keep theirs even when many are called the same; in
 * between, equal names are told apart by their order.
 */
export function rowKeys(names: readonly string[], before: readonly KeyedName[]): readonly string[] {
  const shorter = Math.min(names.length, before.length);
  let lead = 0;
  while (lead < shorter && names[lead] === before[lead]?.name) lead += 1;
  // The names of most keys are those of the key before.
  if (lead === names.length && lead === before.length) return before.map(({ key }) => key);
  let trail = 0;
  while (trail < shorter - lead && names.at(-1 - trail) === before.at(-1 - trail)?.name) trail += 1;

  const leading = before.slice(0, lead).map(({ key }) => key);
  const trailing = before.slice(before.length - trail).map(({ key }) => key);
  const changed = before.slice(lead, before.length - trail);
  const freed = byName(changed);
  const named = names
    .slice(lead, names.length - trail)
    .map((name) => ({ name, key: freed.get(name)?.next().value ?? null }));
  const given = new Set(named.map(({ key }) => key));
  const gone = changed.filter(({ key }) => !given.has(key));
  const isOneCalledAnew = gone.length === 1 && named.filter(({ key }) => key === null).length === 1;
  const keyFor = createNewKeys(before);
  const newKey = (name: string): string => (isOneCalledAnew && gone[0]?.key) || keyFor(name);
  const between = named.map(({ name, key }) => key ?? newKey(name));
  return [...leading, ...between, ...trailing];
}

/** The keys of the rows of each name, in order. */
function byName(rows: readonly KeyedName[]): ReadonlyMap<string, Iterator<string, undefined>> {
  const keys = new Map<string, string[]>();
  for (const { name, key } of rows) {
    const known = keys.get(name);
    if (known === undefined) keys.set(name, [key]);
    else known.push(key);
  }
  return new Map([...keys].map(([name, some]) => [name, some.values()]));
}

/** Makes keys that neither a row of `before` nor another new one has. */
function createNewKeys(before: readonly KeyedName[]): (name: string) => string {
  const taken = new Set(before.map(({ key }) => key));
  const counts = new Map<string, number>();
  return (name) => {
    let count = counts.get(name) ?? 0;
    const key = (): string => (count === 0 ? name : `${name}#${count}`);
    while (taken.has(key())) count += 1;
    taken.add(key());
    counts.set(name, count + 1);
    return key();
  };
}
