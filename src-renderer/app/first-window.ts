import type { CallResult, GalleyBridge } from '#core/ipc/contract.ts';
import type { OpenedIssue, Session } from '#core/ipc/shapes.ts';
import { loadOpened, openedText } from '../document/load-opened.ts';
import { createEditor } from '../editor/create-editor.ts';
import { editorWords } from '../editor/editor-words.ts';
import type { EditorHandle, EditorPlace } from '../editor/editor-handle.ts';
import { createAppStore, type AppStore } from '../state/store.ts';
import { followTheme } from '../ui/theme.ts';
import { showFirstPanes } from './first-panes.ts';
import './first-window.css';

/** What the whole window is built upon: there before the rest of it is loaded. */
export interface FirstWindow {
  readonly bridge: GalleyBridge;
  readonly session: Session;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  /** What was typed before anything but the editor was there; null for nothing. */
  readonly typed: () => { readonly text: string; readonly place: EditorPlace } | null;
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
    },
  };
}

/**
 * Shows the first issue's text, to be typed into, in a window that has nothing else yet. Without an issue, or
 * where the editor is not to be seen, the page stays empty.
 */
export async function showFirstWindow(
  bridge: GalleyBridge,
  session: Session,
): Promise<FirstWindow> {
  const store = createAppStore(session);
  followTheme(store);
  const editor = createEditor({ store });
  const base = { session, store };
  const { issueId, preferences } = session;
  const nothing = {
    ...base,
    bridge,
    editor,
    isShown: false,
    typed: () => null,
    remove: () => undefined,
  };
  if (issueId === null) return nothing;
  const answer = await bridge.call('issue.open', { issueId });
  if (!answer.ok) return nothing;
  const opened = answer.value;
  const panes = showFirstPanes(preferences, editorWords(session.language).title);
  const shown = openedText(opened);
  loadOpened(editor, opened, undefined);
  if (panes !== null) {
    editor.attach(panes.host);
    editor.focus();
  }
  return {
    ...base,
    bridge: withOpened(bridge, opened),
    editor: withShown(editor, shown),
    isShown: panes !== null,
    typed() {
      const text = editor.text();
      return text === shown ? null : { text, place: editor.place() };
    },
    remove: () => panes?.remove(),
  };
}
