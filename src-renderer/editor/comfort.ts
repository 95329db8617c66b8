import { defaultKeymap, indentLess, indentMore } from '@codemirror/commands';
import { searchKeymap } from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap, type KeyBinding } from '@codemirror/view';
import { takenKeys } from '#core/commands/shortcuts.ts';
import type { AppState } from '../state/store.ts';
import { pasting } from './pasting.ts';
import { continueLists as continued } from './smart-keys.ts';

/** CodeMirror's own keys, without those that a command has. */
function ownKeys({ preferences, platform }: Shown): readonly KeyBinding[] {
  const taken = takenKeys(preferences.shortcuts, platform);
  const all: readonly KeyBinding[] = [
    ...defaultKeymap,
    ...searchKeymap,
    { key: 'Tab', run: indentMore, shift: indentLess },
  ];
  return all.filter(({ key }) => key === undefined || !taken.has(key));
}

type Shown = Pick<AppState, 'preferences' | 'platform'>;

/** What of the editor depends on what the person has set. */
export function comfort(shown: Shown): Extension {
  const { continueLists, editorSize, pasteMarkdown, wrapColumns } = shown.preferences;
  const width = wrapColumns === 0 ? 'none' : `calc(${wrapColumns}ch + 48px)`;
  return [
    continueLists ? keymap.of([{ key: 'Enter', run: continued }]) : [],
    keymap.of(ownKeys(shown)),
    pasting(pasteMarkdown),
    EditorView.editorAttributes.of({
      style: `--editor-size: ${editorSize}px; --editor-width: ${width}`,
    }),
  ];
}

/** Whether the editor has to be told. */
export function isOtherComfort(now: Shown, before: Shown): boolean {
  const [one, other] = [now.preferences, before.preferences];
  return (
    one.shortcuts !== other.shortcuts ||
    one.editorSize !== other.editorSize ||
    one.continueLists !== other.continueLists ||
    one.pasteMarkdown !== other.pasteMarkdown ||
    one.wrapColumns !== other.wrapColumns
  );
}
