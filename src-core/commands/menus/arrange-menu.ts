import { inMenu } from '../command.ts';

/** Sections and items of the open issue. */
export const arrangeMenu = inMenu('arrange', [
  [
    { id: 'arrange.move-up', when: 'editable-issue', keys: ['Alt-ArrowUp'], outline: 'any' },
    { id: 'arrange.move-down', when: 'editable-issue', keys: ['Alt-ArrowDown'], outline: 'any' },
  ],
  [
    {
      id: 'arrange.to-previous-section',
      when: 'editable-issue',
      keysOutsideEditor: true,
      keys: ['Alt-ArrowLeft'],
      outline: 'item',
    },
    {
      id: 'arrange.to-next-section',
      when: 'editable-issue',
      keysOutsideEditor: true,
      keys: ['Alt-ArrowRight'],
      outline: 'item',
    },
    { id: 'arrange.to-issue', when: 'editable-issue', keys: ['Mod-Shift-m'], outline: 'item' },
  ],
  [
    {
      id: 'arrange.insert-item',
      when: 'editable-issue',
      keys: ['Mod-Shift-Enter'],
      outline: 'any',
    },
    { id: 'arrange.edit-item', when: 'editable-issue', keys: ['F2'], outline: 'any' },
    {
      id: 'arrange.duplicate-item',
      when: 'editable-issue',
      keys: ['Mod-Shift-d'],
      outline: 'item',
    },
    {
      id: 'arrange.delete-item',
      when: 'editable-issue',
      keys: ['Mod-Shift-Backspace'],
      outline: 'item',
    },
  ],
  [
    { id: 'arrange.promote', when: 'editable-issue', keys: ['Mod-Alt-,'], outline: 'section' },
    { id: 'arrange.demote', when: 'editable-issue', keys: ['Mod-Alt-.'], outline: 'any' },
  ],
  [
    { id: 'arrange.normalise', when: 'editable-issue', keys: [], outline: 'section' },
    { id: 'arrange.renumber', when: 'editable-issue', keys: [], outline: 'section' },
  ],
  [
    { id: 'arrange.not-an-item', when: 'editable-issue', keys: [], outline: 'item' },
    { id: 'arrange.is-an-item', when: 'editable-issue', keys: [] },
  ],
  [
    { id: 'twin.follow', when: 'issue', keys: ['Mod-Alt-Enter'] },
    { id: 'twin.not-now', when: 'issue', keys: [] },
  ],
]);
