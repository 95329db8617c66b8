import { inMenu } from '../command.ts';

/** The text of the open issue, its links, problems and words. */
export const editMenu = inMenu('edit', [
  [
    { id: 'edit.undo', when: 'issue', keys: ['Mod-z'] },
    { id: 'edit.redo', when: 'issue', keys: ['Mod-Shift-z', 'Mod-y'] },
  ],
  // The system's own: cut, copy, paste (src-main/menu/application-menu.ts).
  [],
  [
    { id: 'edit.find', when: 'issue', keys: ['Mod-f'] },
    { id: 'edit.replace', when: 'editable-issue', keys: ['Mod-h'], keysOnMac: ['Mod-Alt-f'] },
    { id: 'search.open', when: 'library', keys: ['Mod-Shift-f'] },
    { id: 'search.replace', when: 'library', keys: ['Mod-Shift-h'] },
    { id: 'search.undo-replacement', when: 'library', keys: [] },
  ],
  [
    { id: 'format.bold', when: 'editable-issue', keys: ['Mod-b'] },
    { id: 'format.italic', when: 'editable-issue', keys: ['Mod-i'] },
    { id: 'format.link', when: 'editable-issue', keys: ['Mod-k'] },
  ],
  [{ id: 'issue.repair-encoding', when: 'editable-issue', keys: [] }],
  [
    { id: 'issue.look-back', when: 'editable-issue', keys: [] },
    { id: 'counts.insert', when: 'editable-issue', keys: [] },
    { id: 'image.insert', when: 'editable-issue', keys: ['Mod-Shift-i'] },
    { id: 'snippet.insert', when: 'editable-issue', keys: ['Mod-j'] },
    { id: 'snippet.save', when: 'editable-issue', keys: [] },
  ],
  [
    { id: 'links.open-earlier', when: 'issue', keys: [] },
    { id: 'links.check-web', when: 'issue', keys: [] },
    { id: 'links.exempt', when: 'issue', keys: [] },
    { id: 'link.open-here', when: 'issue', keys: ['Alt-Enter'] },
  ],
  [
    { id: 'inbox.add-from-clipboard', when: 'library', keys: [] },
    { id: 'inbox.copy-bookmarklet', when: null, keys: [] },
  ],
  [
    { id: 'problems.next', when: 'issue', keys: ['F8'] },
    { id: 'problems.previous', when: 'issue', keys: ['Shift-F8'] },
    { id: 'problems.first-here', when: 'issue', keys: ['Alt-F8'], outline: 'any' },
    { id: 'problems.fix-here', when: 'editable-issue', keys: ['Mod-.'] },
    { id: 'problems.fix-kind', when: 'editable-issue', keys: [] },
    { id: 'problems.fix-all', when: 'editable-issue', keys: [] },
  ],
  [
    { id: 'problems.ignore-here', when: 'editable-issue', keys: [] },
    { id: 'problems.ignore-in-issue', when: 'editable-issue', keys: [] },
    { id: 'problems.rule-off', when: 'issue', keys: [] },
    { id: 'problems.show-ignored', when: 'issue', keys: [] },
  ],
  [
    { id: 'translation.copy', when: 'issue', keys: [], outline: 'any' },
    { id: 'translation.copy-open', when: 'issue', keys: [] },
    { id: 'translation.paste', when: 'issue', keys: [] },
    { id: 'translation.up-to-date', when: 'issue', keys: [], outline: 'any' },
    { id: 'translation.fix-all', when: 'issue', keys: [] },
  ],
  [
    { id: 'translation.run', when: 'issue', keys: [], outline: 'any' },
    { id: 'translation.run-open', when: 'issue', keys: [] },
  ],
  [
    { id: 'cursors.add-above', when: 'editable-issue', keys: ['Mod-Alt-ArrowUp'] },
    { id: 'cursors.add-below', when: 'editable-issue', keys: ['Mod-Alt-ArrowDown'] },
    { id: 'cursors.next-match', when: 'editable-issue', keys: ['Mod-d'] },
    { id: 'cursors.all-matches', when: 'editable-issue', keys: ['Mod-F2'] },
  ],
  [
    { id: 'spelling.next', when: 'issue', keys: ['F7'], keysOnMac: ['Mod-;', 'F7'] },
    { id: 'spelling.previous', when: 'issue', keys: ['Shift-F7'] },
    { id: 'spelling.suggest', when: 'editable-issue', keys: ['Alt-F7'] },
    { id: 'spelling.add-word', when: 'issue', keys: [] },
    { id: 'spelling.ignore-word', when: 'issue', keys: [] },
    { id: 'spelling.toggle', when: null, keys: [] },
  ],
]);
