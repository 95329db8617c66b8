import { Prec, type Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { beginList, mayBeginList } from '#core/issue/begin-list.ts';
import type { AppStore } from '../state/store.ts';
import { listKey } from './smart-keys.ts';

const begin = listKey(({ doc }, head) =>
  mayBeginList(doc.lineAt(head).text, doc.length) ? beginList(doc.toString(), head) : null,
);

/**
 * Enter: the first item of a new section, where the person wants lists to go on. It reads the whole issue, and
 * what reads issues is not there with the first frame, so this comes after the editor (docs/decisions/0016).
 */
export function beginLists(store: AppStore): Extension {
  const run: typeof begin = (target) => store.getState().preferences.continueLists && begin(target);
  return Prec.high(keymap.of([{ key: 'Enter', run }]));
}
