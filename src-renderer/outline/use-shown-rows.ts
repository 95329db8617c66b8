import { useEffect, useState } from 'react';
import { useServices } from '../app/services.ts';
import type { AppStore } from '../state/store.ts';
import type { SectionRow } from './outline-rows.ts';

/** Longer than between two keys of somebody who types. */
const pauseMs = 250;

function keysOf(rows: readonly SectionRow[]): string {
  return rows.flatMap(({ key, items }) => ['', key, ...items.map((item) => item.key)]).join('\n');
}

/** Shows rows that came, went or moved at once; those that are only called anew when none was for a moment. */
export function followRows(
  store: Pick<AppStore, 'getState' | 'subscribe'>,
  show: (rows: readonly SectionRow[]) => void,
): () => void {
  let last = store.getState().rows;
  let keys = keysOf(last);
  let timer: ReturnType<typeof setTimeout> | undefined;
  show(last);
  const stop = store.subscribe(({ rows }) => {
    if (rows === last) return;
    last = rows;
    const before = keys;
    keys = keysOf(rows);
    clearTimeout(timer);
    if (keys === before) timer = setTimeout(() => show(rows), pauseMs);
    else show(rows);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** The rows to show: the tree draws all of them when one is called anew, felt at every key typed in a title. */
export function useShownRows(): readonly SectionRow[] {
  const { store } = useServices();
  const [shown, setShown] = useState(() => store.getState().rows);
  useEffect(() => followRows(store, setShown), [store]);
  return shown;
}
