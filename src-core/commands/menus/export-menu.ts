import { targetIds } from '../../export/target-ids.ts';
import { inMenu } from '../command.ts';

const eachTarget = targetIds.map(
  (id) => ({ id: `export.${id}`, when: 'issue', keys: [] }) as const,
);

/** Where an issue goes. */
export const exportMenu = inMenu('export', [
  [
    { id: 'export.again', when: 'issue', keys: ['Mod-e'] },
    { id: 'view.release-desk', when: 'issue', keys: ['Mod-Shift-e'] },
    { id: 'export.all-channels', when: 'issue', keys: [] },
  ],
  [...eachTarget],
  [
    { id: 'image.publish', when: 'issue', keys: [] },
    { id: 'channels.edit', when: 'library', keys: [] },
    { id: 'export.choose-folder', when: 'library', keys: [] },
    { id: 'export.show-clipboard', when: null, keys: [] },
  ],
  [
    { id: 'git.publish', when: 'library', keys: [] },
    { id: 'git.refresh', when: 'library', keys: [] },
  ],
]);
