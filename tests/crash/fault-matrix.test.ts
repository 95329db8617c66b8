import { expect, test } from 'vitest';
import { faults, tryEachCall } from './faults/k-th-call.ts';
import { writingPaths } from './faults/writing-paths.ts';

const sums = { tried: 0, failed: 0 };

test.each(writingPaths.map((path) => [path.name, path] as const))(
  'whichever call fails, old whole or new whole, and said truly: %s',
  async (_, path) => {
    for (const fault of faults) {
      const { tried, failed, endedWell, broken } = await tryEachCall(path, fault);
      expect(broken).toEqual([]);
      expect({ fault, endedWell }).toEqual({ fault, endedWell: true });
      sums.tried += tried;
      sums.failed += failed;
    }
    console.log(`fault matrix: ${sums.failed} failures of ${sums.tried} writes so far`);
  },
);
