import type { InboxEntry } from '../entry.ts';

/** That the inbox has another entry for the same page: one to be decided too, one kept or one skipped. */
export type Repeat = 'twice' | 'kept' | 'skipped';

/** The entries still to be decided that the inbox has another one for, by id. */
export function findRepeats(
  entries: readonly InboxEntry[],
  canonicalOf: (url: string) => string,
): ReadonlyMap<string, Repeat> {
  const byPage = new Map<string, InboxEntry[]>();
  for (const entry of entries) {
    const page = canonicalOf(entry.url);
    const others = byPage.get(page);
    if (others === undefined) byPage.set(page, [entry]);
    else others.push(entry);
  }
  const repeats = new Map<string, Repeat>();
  for (const same of byPage.values()) {
    if (same.length < 2) continue;
    const states = same.map(({ state }) => state);
    const decided = states.includes('kept')
      ? 'kept'
      : states.includes('skipped')
        ? 'skipped'
        : null;
    for (const { id, state } of same) {
      if (state === 'new' || state === 'later') repeats.set(id, decided ?? 'twice');
    }
  }
  return repeats;
}
