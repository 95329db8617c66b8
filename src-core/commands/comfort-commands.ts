import type { CommandRow } from './catalogue.ts';

/** What makes writing and looking easier, wherever the keyboard is. */
export const comfortCommands = [
  { id: 'settings.open', when: null, keys: ['Mod-,'], menu: 'file', group: 6 },
  { id: 'link.open-here', when: 'issue', keys: ['Alt-Enter'], menu: 'edit', group: 7 },
  {
    id: 'cursors.add-above',
    when: 'editable-issue',
    keys: ['Mod-Alt-ArrowUp'],
    menu: 'edit',
    group: 13,
  },
  {
    id: 'cursors.add-below',
    when: 'editable-issue',
    keys: ['Mod-Alt-ArrowDown'],
    menu: 'edit',
    group: 13,
  },
  { id: 'cursors.next-match', when: 'editable-issue', keys: ['Mod-d'], menu: 'edit', group: 13 },
  { id: 'cursors.all-matches', when: 'editable-issue', keys: ['Mod-F2'], menu: 'edit', group: 13 },
  { id: 'view.zoom-in', when: null, keys: ['Mod-=', 'Mod-Shift-+'], menu: 'view', group: 8 },
  { id: 'view.zoom-out', when: null, keys: ['Mod--'], menu: 'view', group: 8 },
  { id: 'view.zoom-reset', when: null, keys: ['Mod-0'], menu: 'view', group: 8 },
  { id: 'help.shortcuts', when: null, keys: ['Mod-/'], menu: 'help', group: 1 },
] as const satisfies readonly CommandRow[];
