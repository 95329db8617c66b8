import { inMenu } from '../command.ts';

/** What the window shows, and where the keyboard is. */
export const viewMenu = inMenu('view', [
  [{ id: 'palette.open', when: null, keys: ['Mod-Shift-p'] }],
  [
    { id: 'counts.show', when: 'issue', keys: [] },
    { id: 'view.cycle', when: 'issue', keys: ['Mod-\\'] },
    { id: 'view.edit', when: 'issue', keys: [] },
    { id: 'view.split', when: 'issue', keys: [] },
    { id: 'view.preview', when: 'issue', keys: [] },
    { id: 'preview.as', when: 'issue', keys: [] },
    { id: 'preview.scroll-sync', when: 'issue', keys: [] },
    { id: 'preview.remote-pictures', when: 'library', keys: [] },
  ],
  [
    { id: 'twin.toggle', when: 'issue', keys: ['Mod-Alt-b'] },
    { id: 'twin.link', when: 'issue', keys: [] },
    { id: 'view.toggle-library', when: null, keys: ['Mod-Alt-l'] },
    { id: 'view.toggle-outline', when: null, keys: ['Mod-Alt-o'] },
    { id: 'translation.toggle', when: 'issue', keys: ['Mod-Alt-y'] },
    { id: 'problems.toggle', when: 'issue', keys: ['Mod-Alt-p'] },
  ],
  [
    { id: 'panes.next', when: null, keys: ['F6'] },
    { id: 'panes.previous', when: null, keys: ['Shift-F6'] },
    { id: 'panes.preview', when: 'issue', keys: ['Mod-4'] },
    { id: 'twin.focus', when: 'issue', keys: ['Mod-3'] },
    { id: 'view.focus-outline', when: 'issue', keys: ['Mod-1'] },
    { id: 'view.focus-editor', when: 'issue', keys: ['Mod-2'] },
    { id: 'inbox.open', when: 'library', keys: ['Mod-Shift-l'] },
  ],
  [
    { id: 'theme.system', when: null, keys: [] },
    { id: 'theme.light', when: null, keys: [] },
    { id: 'theme.dark', when: null, keys: [] },
  ],
  [
    { id: 'language.system', when: null, keys: [] },
    { id: 'language.en', when: null, keys: [] },
    { id: 'language.zh', when: null, keys: [] },
  ],
  [
    { id: 'titles.window', when: 'issue', keys: [] },
    { id: 'titles.first', when: 'issue', keys: [] },
    { id: 'titles.second', when: 'issue', keys: [] },
    { id: 'titles.both', when: 'issue', keys: [] },
  ],
  [
    { id: 'tabs.next', when: 'library', keys: ['Mod-PageDown', 'Mod-Tab'] },
    { id: 'tabs.previous', when: 'library', keys: ['Mod-PageUp', 'Mod-Shift-Tab'] },
    { id: 'tabs.move-left', when: 'issue', keys: ['Mod-Shift-PageUp'] },
    { id: 'tabs.move-right', when: 'issue', keys: ['Mod-Shift-PageDown'] },
    { id: 'view.zoom-in', when: null, keys: ['Mod-=', 'Mod-Shift-+'] },
    { id: 'view.zoom-out', when: null, keys: ['Mod--'] },
    { id: 'view.zoom-reset', when: null, keys: ['Mod-0'] },
  ],
]);
