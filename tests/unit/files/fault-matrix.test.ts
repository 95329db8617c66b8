import { expect, test } from 'vitest';
import { circumstances } from '../../crash/faults/circumstances.ts';
import { controls, saveWithControl } from '../../crash/faults/control.ts';
import { faults, tryEachCall } from '../../crash/faults/k-th-call.ts';
import { mountSmallDisk } from '../../crash/faults/small-disk.ts';
import { tryCircumstance } from '../../crash/faults/try-circumstance.ts';
import { makePlace, tryPath } from '../../crash/faults/try-path.ts';
import { writingPaths } from '../../crash/faults/writing-paths.ts';
import { randomFrom } from '../../support/random.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** `npm run test:crash` tries all of this; here it is a part that the seed chooses. */
const random = randomFrom(Number(process.env['GALLEY_SEED'] ?? 1));

test.each(writingPaths.map((path) => [path.name, path] as const))(
  'some call fails: old whole or new whole, and said truly: %s (W1, W2, W7)',
  async (_, path) => {
    const fault = random.pick(faults);
    const { broken } = await tryEachCall(path, fault, () => random.below(10) === 0);
    expect(broken).toEqual([]);
  },
);

test('a file that may not be written is refused, and links and modes stay (W4, W5)', async () => {
  for (const path of writingPaths) {
    expect(await tryCircumstance(random.pick(circumstances), path)).toEqual([]);
  }
});

test('a disk that is full or read-only: old whole or new whole, and said truly', async () => {
  const disk = mountSmallDisk('tmpfs');
  if (disk === null) {
    console.log(
      `${writingPaths.length} writes on a full disk were not run: nothing can be mounted.`,
    );
    return;
  }
  try {
    for (const [index, path] of writingPaths.entries()) {
      const place = makePlace(`${disk.folder}/${index}`);
      await path.prepare(place);
      const isFull = random.below(2) === 0;
      const space = random.pick([0, 40, 150]);
      const breakIt = (): void => (isFull ? disk.leaveFree(space) : disk.setReadOnly(true));
      const mendIt = (): void => (isFull ? disk.empty() : disk.setReadOnly(false));
      const { broken } = await tryPath(path, { place, breakIt, mendIt });
      expect({ path: path.name, isFull, space, broken }).toMatchObject({ broken: [] });
    }
  } finally {
    disk.remove();
  }
});

test.each(controls)('the control: a short write truncates a file that %s says it saved', (name) => {
  const { said, state } = saveWithControl(name, `${tempFolder()}/issue.md`, 'short');
  expect({ said, state }).toEqual({ said: 'done', state: 'truncated' });
});
