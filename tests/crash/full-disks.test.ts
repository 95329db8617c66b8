import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileLock } from '../../src-main/files/file-lock.ts';
import { controls, saveWithControl } from './faults/control.ts';
import { mountSmallDisk, type FileSystem, type SmallDisk } from './faults/small-disk.ts';
import { makePlace, tryPath } from './faults/try-path.ts';
import { writingPaths } from './faults/writing-paths.ts';

const spaces = [0, 40, 150];
const kinds: readonly FileSystem[] = ['tmpfs', 'ext4'];

/** Runs on such a disk where this machine lets us mount one, and says in one line where it does not. */
async function onSmallDisk(
  kind: FileSystem,
  writes: number,
  task: (disk: SmallDisk) => Promise<void> | void,
): Promise<void> {
  const disk = mountSmallDisk(kind);
  if (disk === null) {
    console.log(`${writes} writes on a real ${kind} were not run: it cannot be mounted here.`);
    return;
  }
  try {
    await task(disk);
  } finally {
    disk.remove();
  }
}

test.each(kinds)('a %s that is full: old whole or new whole, and said truly', (kind) =>
  onSmallDisk(kind, spaces.length * writingPaths.length, async (disk) => {
    let refused = 0;
    for (const space of spaces) {
      for (const path of writingPaths) {
        const folder = join(disk.folder, 'place');
        const place = makePlace(folder);
        await path.prepare(place);
        const breakIt = (): void => disk.leaveFree(space);
        const trial = await tryPath(path, { place, breakIt, mendIt: disk.empty });
        expect({ path: path.name, space, broken: trial.broken }).toMatchObject({ broken: [] });
        if (trial.done === false) refused += 1;
        expect([null, 'file/disk-full', 'journal/not-recorded']).toContain(trial.error);
        rmSync(folder, { recursive: true });
      }
    }
    console.log(
      `${kind}: ${refused} of ${spaces.length * writingPaths.length} writes were refused`,
    );
    // With 0 KB next to everything is, with 150 KB only what is large.
    expect(refused).toBeGreaterThan(writingPaths.length);
  }),
);

test('a library on a read-only mount: nothing is written, and that is said', () =>
  onSmallDisk('tmpfs', writingPaths.length, async (disk) => {
    for (const path of writingPaths) {
      const place = makePlace(join(disk.folder, 'place'));
      await path.prepare(place);
      const breakIt = (): void => disk.setReadOnly(true);
      const mendIt = (): void => disk.setReadOnly(false);
      const trial = await tryPath(path, { place, breakIt, mendIt });
      expect({ path: path.name, ...trial }).toMatchObject({ broken: [] });
      expect({ path: path.name, done: trial.done }).not.toMatchObject({ done: true });
      expect([null, 'file/not-writable', 'journal/not-recorded']).toContain(trial.error);
      rmSync(join(disk.folder, 'place'), { recursive: true });
    }
  }));

test('a lock that a full disk did not take whole is not left for the next one to wait for', () =>
  onSmallDisk('tmpfs', 1, async (disk) => {
    const locks = join(disk.folder, 'locks');
    mkdirSync(locks);
    disk.leaveFree(0);
    const lock = createFileLock(locks);
    expect(await lock('/library/inbox.jsonl', () => Promise.resolve('done'))).toBe('done');
    expect(readdirSync(locks)).toEqual([]);
  }));

test('the control: the usual libraries truncate a file on a full disk and say that it is saved', () =>
  onSmallDisk('tmpfs', controls.length * spaces.length, (disk) => {
    const folder = join(disk.folder, 'control');
    for (const library of controls) {
      const outcomes = spaces.map((space) => {
        mkdirSync(folder);
        const path = join(folder, 'issue.md');
        const outcome = saveWithControl(library, path, () => disk.leaveFree(space));
        disk.empty();
        rmSync(folder, { recursive: true });
        return `${space} KB: ${outcome.state}, said ${outcome.said}`;
      });
      console.log(`${library}, ${outcomes.join('; ')}`);
      expect(outcomes.join()).toContain('truncated, said done');
    }
  }));
