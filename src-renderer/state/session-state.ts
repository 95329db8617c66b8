import type { Session } from '#core/ipc/shapes.ts';

/** What main told at the start, and the preferences as they change. */
export type SessionState = Pick<
  Session,
  'platform' | 'language' | 'preferences' | 'targets' | 'recentLibraries' | 'asksForExports'
>;

export function initialSessionState(session: Session): SessionState {
  const { platform, language, preferences, targets, recentLibraries, asksForExports } = session;
  return { platform, language, preferences, targets, recentLibraries, asksForExports };
}
