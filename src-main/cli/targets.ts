import { targets as allTargets } from '#core/export/registry.ts';
import type { Command } from './command.ts';

export const targets: Command = {
  name: 'targets',
  summary: 'targetsSummary',
  takes: null,
  options: { json: { value: null, help: 'jsonHelp' } },
  run({ flags }, world) {
    const listed = allTargets.map(({ id, title, kind }) => ({ id, title, kind }));
    const lines = listed.map(({ id, title, kind }) => `${id.padEnd(16)} ${title} (${kind})\n`);
    world.print(flags.has('json') ? `${JSON.stringify(listed)}\n` : lines.join(''));
    return 0;
  },
};
