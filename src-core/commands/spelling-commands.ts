import type { CommandRow } from './catalogue.ts';

/** What is done about words that no dictionary knows. */
export const spellingCommands = [
  {
    id: 'spelling.next',
    when: 'issue',
    keys: ['F7'],
    keysOnMac: ['Mod-;', 'F7'],
    menu: 'edit',
    group: 14,
  },
  { id: 'spelling.previous', when: 'issue', keys: ['Shift-F7'], menu: 'edit', group: 14 },
  { id: 'spelling.suggest', when: 'editable-issue', keys: ['Alt-F7'], menu: 'edit', group: 14 },
  { id: 'spelling.add-word', when: 'issue', keys: [], menu: 'edit', group: 14 },
  { id: 'spelling.ignore-word', when: 'issue', keys: [], menu: 'edit', group: 14 },
  { id: 'spelling.toggle', when: null, keys: [], menu: 'edit', group: 14 },
] as const satisfies readonly CommandRow[];
