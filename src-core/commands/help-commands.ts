import type { CommandRow } from './catalogue.ts';

/** The commands of the help menu, and those of a first start. */
export const helpCommands = [
  { id: 'library.recognise', when: null, keys: [], menu: 'file', group: 1 },
  { id: 'library.found', when: 'library', keys: [], menu: 'library', group: 7 },
  { id: 'help.manual', when: null, keys: ['F1'], menu: 'help', group: 0 },
  { id: 'help.troubleshooting', when: null, keys: [], menu: 'help', group: 0 },
  { id: 'help.tour', when: null, keys: [], menu: 'help', group: 0 },
  { id: 'help.check-updates', when: null, keys: [], menu: 'help', group: 1 },
  { id: 'help.show-logs', when: null, keys: [], menu: 'help', group: 1 },
] as const satisfies readonly CommandRow[];
