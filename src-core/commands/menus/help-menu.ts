import { inMenu } from '../command.ts';

/** The manual, the keys, and what tells of the app itself. */
export const helpMenu = inMenu('help', [
  [
    { id: 'help.manual', when: null, keys: ['F1'] },
    { id: 'help.troubleshooting', when: null, keys: [] },
    { id: 'help.tour', when: null, keys: [] },
  ],
  [
    { id: 'help.shortcuts', when: null, keys: ['Mod-/'] },
    { id: 'help.check-updates', when: null, keys: [] },
    { id: 'help.show-logs', when: null, keys: [] },
    { id: 'help.copy-diagnostics', when: null, keys: [] },
  ],
]);
