import { inMenu } from '../command.ts';

/** Opening, keeping and closing issues and libraries. */
export const fileMenu = inMenu('file', [
  [
    { id: 'issue.new', when: 'library', keys: ['Mod-n'] },
    { id: 'library.choose', when: null, keys: ['Mod-o'] },
    { id: 'library.open-sample', when: null, keys: [] },
    { id: 'issue.go-to', when: 'library', keys: ['Mod-p'] },
    { id: 'library.profile', when: 'library', keys: [] },
    { id: 'library.recognise', when: null, keys: [] },
  ],
  [
    { id: 'issue.save', when: 'issue', keys: ['Mod-s'] },
    { id: 'issue.save-copy', when: 'issue', keys: ['Mod-Shift-s'] },
    { id: 'preferences.toggle-autosave', when: null, keys: [] },
  ],
  [
    { id: 'issue.versions', when: 'issue', keys: [] },
    { id: 'issue.delete', when: 'issue', keys: [] },
    { id: 'issue.put-back', when: 'library', keys: [] },
  ],
  [
    { id: 'feeds.poll', when: 'library', keys: [] },
    { id: 'facts.inbox', when: 'library', keys: [] },
    { id: 'feeds.edit', when: 'library', keys: [] },
  ],
  [
    { id: 'parts.next', when: 'issue', keys: [] },
    { id: 'parts.belongs', when: 'issue', keys: [] },
    { id: 'masters.split', when: 'issue', keys: [] },
    { id: 'masters.join', when: 'issue', keys: [] },
    { id: 'twin.start', when: 'issue', keys: [] },
  ],
  [
    { id: 'tabs.close', when: 'issue', keys: ['Mod-w'] },
    { id: 'tabs.close-others', when: 'issue', keys: [] },
    { id: 'tabs.close-after', when: 'issue', keys: [] },
    { id: 'tabs.reopen', when: 'library', keys: ['Mod-Shift-t'] },
    { id: 'tabs.keep', when: 'issue', keys: [] },
    { id: 'settings.open', when: null, keys: ['Mod-,'] },
  ],
]);
