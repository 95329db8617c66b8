import type { CommandRow } from './catalogue.ts';

/** The commands about an issue's other language. */
export const twinCommands = [
  { id: 'twin.toggle', when: 'issue', keys: ['Mod-Alt-b'], menu: 'view', group: 3 },
  { id: 'twin.link', when: 'issue', keys: [], menu: 'view', group: 3 },
  { id: 'twin.start', when: 'issue', keys: [], menu: 'file', group: 5 },
  { id: 'twin.follow', when: 'issue', keys: ['Mod-Alt-Enter'], menu: 'arrange', group: 7 },
  { id: 'twin.not-now', when: 'issue', keys: [], menu: 'arrange', group: 7 },
  { id: 'twin.focus', when: 'issue', keys: ['Mod-3'], menu: 'view', group: 4 },
] as const satisfies readonly CommandRow[];
