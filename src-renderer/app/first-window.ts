import type { CallResult, GalleyBridge } from '#core/ipc/contract.ts';
import type { FirstIssue } from '#core/ipc/first-issue.ts';
import type { IssuePlace } from '#core/ipc/place-shapes.ts';
import type { OpenedIssue, Session } from '#core/ipc/shapes.ts';
import { defaultPreferences } from '#core/settings/default-preferences.ts';
import { loadOpened, openedText } from '../document/load-opened.ts';
import { createEditor } from '../editor/create-editor.ts';
import { editorWords } from '../editor/editor-words.ts';
import type { EditorHandle, EditorPlace } from '../editor/editor-handle.ts';
import { initialLibraryState } from '../state/library-state.ts';
import { initialSessionState } from '../state/session-state.ts';
import { initialTabState, isStripShown } from '../state/tab-state.ts';
import { createAppStore, type AppStore } from '../state/store.ts';
import { followTheme } from '../ui/theme.ts';
import { showFirstPanes, type FirstPanes } from './first-panes.ts';
import './first-window.css';

/** What became of a text before the window knew of it. */
export interface TypedFirst {
  readonly before: string;
  readonly text: string;
  readonly place: EditorPlace;
}

/** What the whole window is built upon: there before the rest of it is loaded. */
export interface FirstWindow {
  readonly bridge: GalleyBridge;
  readonly session: Session;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  /** What was typed before anything but the editor was there; null for nothing. */
  readonly typed: () => TypedFirst | null;
  /** Whether its text is there to be read and typed into. */
  readonly isShown: boolean;
  /** To be called once the window itself shows the editor. */
  readonly remove: () => void;
}

/** The bridge with the answer to one opening of an issue that main has given already. */
function withOpened(bridge: GalleyBridge, opened: OpenedIssue): GalleyBridge {
  let kept: OpenedIssue | null = opened;
  return {
    ...bridge,
    call: (name, input) => {
      const asked = name === 'issue.open' ? (input as { readonly issueId: string }).issueId : null;
      if (kept === null || asked !== kept.id) return bridge.call(name, input);
      const value = kept;
      kept = null;
      return Promise.resolve({ ok: true, value } as CallResult<typeof name>);
    },
  };
}

/** The editor, which shows a text already: loaded once more, it keeps where somebody went in it. */
function withShown(editor: EditorHandle, shown: string): EditorHandle {
  let isFirst = true;
  return {
    ...editor,
    load(text, options) {
      const isThere = isFirst && text === shown && editor.text() === shown;
      isFirst = false;
      if (!isThere) editor.load(text, options);
      else if (options.history !== undefined) {
        editor.load(text, { ...options, place: editor.place() });
      }
    },
  };
}

/** A window without anything in it yet. */
interface EmptyWindow {
  readonly store: AppStore;
  readonly editor: EditorHandle;
}

/** A window with a text in it, and nothing else. */
export interface ShownText extends EmptyWindow {
  readonly issueId: string;
  readonly text: string;
  /** Null where the editor is not to be seen. */
  readonly panes: FirstPanes | null;
}

function emptyWindow(session: Session): EmptyWindow {
  const store = createAppStore(session);
  followTheme(store);
  return { store, editor: createEditor({ store }) };
}

type TextToShow = Parameters<typeof loadOpened>[1];

function showText(
  { store, editor }: EmptyWindow,
  opened: TextToShow & Pick<OpenedIssue, 'id'>,
  place: IssuePlace | null,
  hasTabs: boolean,
): ShownText {
  const { language, preferences } = store.getState();
  const panes = showFirstPanes(preferences, editorWords(language).title, hasTabs);
  if (panes !== null) editor.attach(panes.host);
  loadOpened(editor, opened, place ?? undefined);
  if (panes !== null) editor.focus();
  return { store, editor, issueId: opened.id, text: openedText(opened), panes };
}

/** Shows an issue's text, to be typed into, before there is a session. */
export function showFirstIssue(first: FirstIssue): ShownText {
  const { hasTabs, issueId, language, platform, preferences, place, text } = first;
  const session: Session = {
    platform,
    language,
    preferences: { ...defaultPreferences, ...preferences },
    targets: [],
    recentLibraries: [],
    library: null,
    libraryError: null,
    issueId,
    place,
    tabs: [],
    asksForExports: true,
  };
  const opened = { id: issueId, text, encoding: 'utf-8', journal: null };
  return showText(emptyWindow(session), opened, place, hasTabs);
}

/**
 * Shows the first issue's text in a window that has nothing else yet, unless it is shown already. Without an
 * issue, or where the editor is not to be seen, the page stays empty.
 */
export async function showFirstWindow(
  bridge: GalleyBridge,
  session: Session,
  before: ShownText | null,
): Promise<FirstWindow> {
  before?.store.setState({
    ...initialSessionState(session),
    ...initialLibraryState(session),
    ...initialTabState(session),
  });
  const empty = before ?? emptyWindow(session);
  const { issueId } = session;
  const answer = issueId === null ? null : await bridge.call('issue.open', { issueId });
  const opened = answer?.ok === true ? answer.value : null;
  const shown =
    before ?? (opened && showText(empty, opened, session.place, isStripShown(session.tabs)));
  const { store, editor } = empty;
  return {
    session,
    store,
    bridge: opened === null ? bridge : withOpened(bridge, opened),
    editor: shown === null ? editor : withShown(editor, shown.text),
    isShown: shown !== null && shown.panes !== null,
    typed() {
      const text = editor.text();
      if (shown === null || text === shown.text) return null;
      return { before: shown.text, text, place: editor.place() };
    },
    remove: () => shown?.panes?.remove(),
  };
}
