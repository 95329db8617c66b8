import type { CommandRow } from './catalogue.ts';

/** The commands that take the keyboard from one pane of the window to another. */
export const paneCommands = [
  { id: 'panes.next', when: null, keys: ['F6'], menu: 'view', group: 4 },
  { id: 'panes.previous', when: null, keys: ['Shift-F6'], menu: 'view', group: 4 },
  { id: 'panes.preview', when: 'issue', keys: ['Mod-4'], menu: 'view', group: 4 },
] as const satisfies readonly CommandRow[];
