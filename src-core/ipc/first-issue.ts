import type { Preferences } from '../settings/preferences.ts';
import type { IssuePlace } from './place-shapes.ts';
import type { Session } from './shapes.ts';

/** What the window's first frame depends on. */
export type FirstPreferences = Pick<
  Preferences,
  | 'theme'
  | 'viewMode'
  | 'libraryShown'
  | 'outlineShown'
  | 'deskShown'
  | 'paneSizes'
  | 'editorSize'
  | 'wrapColumns'
>;

/**
 * The issue that the session will name, with the very text that `issue.open` will answer: known before any
 * of the two can be answered.
 */
export interface FirstIssue extends Pick<Session, 'platform' | 'language'> {
  readonly preferences: FirstPreferences;
  readonly issueId: string;
  readonly text: string;
  readonly place: IssuePlace | null;
  /** Whether several issues are open in tabs. */
  readonly hasTabs: boolean;
}
