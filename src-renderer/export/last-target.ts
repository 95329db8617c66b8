import type { TargetSummary } from '#core/ipc/shapes.ts';
import type { AppState } from '../state/store.ts';

type Open = Pick<AppState, 'library' | 'document'>;

/** Under which name the open issue's last target is remembered; null while nothing is open. */
export function lastTargetKey({ library, document }: Open): string | null {
  return library === null || document === null ? null : `${library.path}/${document.fileName}`;
}

const channelPrefix = 'channel:';

/** How an export to a channel is remembered. */
export function channelKey(channel: string): string {
  return channelPrefix + channel;
}

/**
 * The channel that Ctrl+E exports to: the open issue's last, else the first; null when the library has
 * none, or when the issue last went to a target without a channel.
 */
export function preferredChannel(state: Open & Pick<AppState, 'preferences'>): string | null {
  const names = (state.library?.settings.channels ?? []).map(({ name }) => name);
  const key = lastTargetKey(state);
  const last = key === null ? undefined : state.preferences.lastTargets[key];
  if (last === undefined || names.length === 0) return names[0] ?? null;
  const known = names.find((name) => channelKey(name) === last);
  return known ?? (last.startsWith(channelPrefix) ? (names[0] ?? null) : null);
}

/** Where the open issue went last, else the first target; null when there are no targets. */
export function preferredTarget(
  state: Open & Pick<AppState, 'targets' | 'preferences'>,
): TargetSummary | null {
  const key = lastTargetKey(state);
  const last = key === null ? undefined : state.preferences.lastTargets[key];
  return state.targets.find(({ id }) => id === last) ?? state.targets[0] ?? null;
}
