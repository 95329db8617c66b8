import type { TargetSummary } from '#core/ipc/shapes.ts';
import type { AppState } from '../state/store.ts';

type Open = Pick<AppState, 'library' | 'document'>;

/** Under which name the open issue's last target is remembered; null while nothing is open. */
export function lastTargetKey({ library, document }: Open): string | null {
  return library === null || document === null ? null : `${library.path}/${document.fileName}`;
}

/** Where the open issue went last, else the first target; null when there are no targets. */
export function preferredTarget(
  state: Open & Pick<AppState, 'targets' | 'preferences'>,
): TargetSummary | null {
  const key = lastTargetKey(state);
  const last = key === null ? undefined : state.preferences.lastTargets[key];
  return state.targets.find(({ id }) => id === last) ?? state.targets[0] ?? null;
}
