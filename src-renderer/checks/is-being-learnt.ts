import type { AppState } from '../state/store.ts';

/**
 * Whether the library is read for the first time: how it writes, and so what is a mistake in it, is told once
 * all is read. Checked before, an issue would show errors that go by themselves.
 */
export function isBeingLearnt({
  library,
  libraryHealth,
}: Pick<AppState, 'library' | 'libraryHealth'>): boolean {
  return library?.found === null && (libraryHealth?.reading ?? null) !== null;
}
