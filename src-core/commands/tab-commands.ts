import type { CommandRow } from './catalogue.ts';

/** The commands of the tabs; they are about the issue that is shown. */
export const tabCommands = [
  { id: 'tabs.close', when: 'issue', keys: ['Mod-w'], menu: 'file', group: 6 },
  { id: 'tabs.close-others', when: 'issue', keys: [], menu: 'file', group: 6 },
  { id: 'tabs.close-after', when: 'issue', keys: [], menu: 'file', group: 6 },
  { id: 'tabs.reopen', when: 'library', keys: ['Mod-Shift-t'], menu: 'file', group: 6 },
  { id: 'tabs.keep', when: 'issue', keys: [], menu: 'file', group: 6 },
  {
    id: 'tabs.next',
    when: 'library',
    keys: ['Mod-PageDown', 'Mod-Tab'],
    menu: 'view',
    group: 8,
  },
  {
    id: 'tabs.previous',
    when: 'library',
    keys: ['Mod-PageUp', 'Mod-Shift-Tab'],
    menu: 'view',
    group: 8,
  },
  { id: 'tabs.move-left', when: 'issue', keys: ['Mod-Shift-PageUp'], menu: 'view', group: 8 },
  { id: 'tabs.move-right', when: 'issue', keys: ['Mod-Shift-PageDown'], menu: 'view', group: 8 },
  { id: 'tabs.open', when: 'library', keys: [], menu: 'library', group: 2 },
] as const satisfies readonly CommandRow[];
