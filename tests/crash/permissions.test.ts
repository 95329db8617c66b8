import { expect, test } from 'vitest';
import { circumstances } from './faults/circumstances.ts';
import { tryCircumstance } from './faults/try-circumstance.ts';
import { writingPaths } from './faults/writing-paths.ts';

test.each(circumstances.map((each) => [each.name, each] as const))(
  'what may not be written is refused, and links and modes stay: %s',
  async (_, circumstance) => {
    for (const path of writingPaths) expect(await tryCircumstance(circumstance, path)).toEqual([]);
  },
);
