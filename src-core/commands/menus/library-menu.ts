import { inMenu } from '../command.ts';

/** The issues chosen in the list, the list itself, and what is made of the whole library. */
export const libraryMenu = inMenu('library', [
  [
    { id: 'list.draft', when: 'library', keys: [] },
    { id: 'list.scheduled', when: 'library', keys: [] },
    { id: 'list.published', when: 'library', keys: [] },
  ],
  [
    { id: 'list.rename', when: 'library', keys: ['F2'], keysInList: true },
    { id: 'list.duplicate-next', when: 'library', keys: [] },
    { id: 'list.duplicate-copy', when: 'library', keys: [] },
    { id: 'list.copy', when: 'library', keys: ['Mod-c'], keysInList: true },
    { id: 'list.reveal', when: 'library', keys: [] },
    { id: 'tabs.open', when: 'library', keys: [] },
  ],
  [
    { id: 'list.trash', when: 'library', keys: ['Delete'], keysInList: true },
    { id: 'list.undo', when: 'library', keys: ['Mod-z'], keysInList: true },
  ],
  [{ id: 'list.focus', when: 'library', keys: ['Mod-Alt-1'] }],
  [
    { id: 'list.by-season', when: 'library', keys: [] },
    { id: 'list.by-year', when: 'library', keys: [] },
    { id: 'list.ungrouped', when: 'library', keys: [] },
  ],
  [
    { id: 'list.close-groups', when: 'library', keys: [] },
    { id: 'list.open-groups', when: 'library', keys: [] },
    { id: 'list.clear-filters', when: 'library', keys: [] },
  ],
  [
    { id: 'statistics.open', when: 'library', keys: [] },
    { id: 'season.open', when: 'library', keys: [] },
    { id: 'library.found', when: 'library', keys: [] },
  ],
  [
    { id: 'library.import', when: 'library', keys: [] },
    { id: 'library.write-feeds', when: 'library', keys: [] },
  ],
]);
