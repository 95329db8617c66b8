import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Session } from '#core/ipc/shapes.ts';
import { initialCheckState, type CheckState } from './check-state.ts';
import { initialDocumentState, type DocumentState } from './document-state.ts';
import { initialExportState, type ExportState } from './export-state.ts';
import { initialInboxState, type InboxState } from './inbox-state.ts';
import { initialFeedState, type FeedState } from './feed-state.ts';
import { initialGitState, type GitState } from './git-state.ts';
import { initialImageState, type ImageState } from './image-state.ts';
import { initialIssueMoveState, type IssueMoveState } from './issue-move-state.ts';
import { initialItemFormState, type ItemFormState } from './item-form-state.ts';
import { initialLayoutState, type LayoutState } from './layout-state.ts';
import { initialLibraryState, type LibraryState } from './library-state.ts';
import { initialListState, type ListState } from './list-state.ts';
import { initialOutlineState, type OutlineState } from './outline-state.ts';
import { initialPartState, type PartState } from './part-state.ts';
import { initialPreviewState, type PreviewState } from './preview-state.ts';
import { initialReleaseState, type ReleaseState } from './release-state.ts';
import { initialImportState, type ImportState } from './import-state.ts';
import { initialSeasonState, type SeasonState } from './season-state.ts';
import { initialSearchState, type SearchState } from './search-state.ts';
import { initialSettingsState, type SettingsState } from './settings-state.ts';
import { initialSnippetState, type SnippetState } from './snippet-state.ts';
import { initialStatisticsState, type StatisticsState } from './statistics-state.ts';
import { initialTabState, type TabState } from './tab-state.ts';
import { initialTourState, type TourState } from './tour-state.ts';
import { initialTranslationState, type TranslationState } from './translation-state.ts';
import { initialTriageState, type TriageState } from './triage-state.ts';
import { initialTwinState, type TwinState } from './twin-state.ts';
import { initialVersionState, type VersionState } from './version-state.ts';
import { initialSessionState, type SessionState } from './session-state.ts';

/**
 * Everything the window shows besides the text, which lives in CodeMirror's state and nowhere else.
 * Each slice is plain data in a file of its own, changed by the service that owns it through
 * `store.setState`; slices never call each other.
 */
export type AppState = SessionState &
  LibraryState &
  ListState &
  DocumentState &
  OutlineState &
  CheckState &
  ItemFormState &
  GitState &
  ImageState &
  ImportState &
  IssueMoveState &
  LayoutState &
  PartState &
  PreviewState &
  SearchState &
  SeasonState &
  SettingsState &
  SnippetState &
  StatisticsState &
  TabState &
  TourState &
  InboxState &
  ReleaseState &
  TriageState &
  TranslationState &
  TwinState &
  FeedState &
  VersionState &
  ExportState;

export type AppStore = StoreApi<AppState>;

export function createAppStore(session: Session): AppStore {
  return createStore<AppState>()(() => ({
    ...initialSessionState(session),
    ...initialLibraryState(session),
    ...initialListState,
    ...initialDocumentState,
    ...initialOutlineState,
    ...initialCheckState,
    ...initialItemFormState,
    ...initialGitState,
    ...initialImageState,
    ...initialImportState,
    ...initialIssueMoveState,
    ...initialLayoutState,
    ...initialPartState,
    ...initialPreviewState,
    ...initialSearchState,
    ...initialSeasonState,
    ...initialSettingsState,
    ...initialSnippetState,
    ...initialStatisticsState,
    ...initialTabState(session),
    ...initialTourState,
    ...initialInboxState,
    ...initialReleaseState,
    ...initialTriageState,
    ...initialTranslationState,
    ...initialTwinState,
    ...initialFeedState,
    ...initialVersionState,
    ...initialExportState,
  }));
}
