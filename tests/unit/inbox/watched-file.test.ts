import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Arrival } from '#core/ipc/inbox-shapes.ts';
import { realDisk } from '../../../src-main/files/disk.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import { createTakenLinks } from '../../../src-main/inbox/taken-links.ts';
import { createWatchPlaces } from '../../../src-main/inbox/watch-place.ts';
import { createWatchedFile } from '../../../src-main/inbox/watched-file.ts';
import { createSettings } from '../../../src-main/settings/settings.ts';
import { inboxDeskIn, libraryIn } from '../../support/inbox-desk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

interface World {
  readonly library: string;
  /** `inbox.watch` of galley.yaml. */
  readonly watch: string;
  readonly userData: string;
  readonly store: Map<string, unknown>;
}

function worldOf(watch: string): World {
  return { library: tempFolder(), watch, userData: tempFolder(), store: new Map() };
}

/** The watch as a start of the app has it. */
function watching({ library, watch, userData, store }: World, says = true) {
  const told: Arrival[] = [];
  const questions: string[] = [];
  const opened = libraryIn(library, { inbox: { watch } });
  const desk = inboxDeskIn(library);
  const watched = createWatchedFile({
    disk: realDisk,
    library: () => opened,
    places: createWatchPlaces(
      createSettings({ get: (key) => store.get(key), set: (key, value) => store.set(key, value) }),
    ),
    taken: createTakenLinks(
      realDisk,
      createFileWriter({
        disk: realDisk,
        backupFolder: join(userData, 'backups'),
        beforeFirstWrite: () => undefined,
      }),
      join(userData, 'watched'),
    ),
    add: desk.add,
    tell: (arrival) => told.push(arrival),
    onQuestion: (path) => questions.push(path),
    askYes: () => Promise.resolve(says),
  });
  onTestFinished(watched.close);
  const urls = async () => {
    const inbox = await desk.read();
    return inbox.ok ? inbox.value.entries.map(({ url }) => url) : [];
  };
  return { watched, told, questions, desk, urls };
}

const a = 'https://example.org/a';
const b = 'https://example.org/b';
const c = 'https://example.org/c';

describe('I9: the watched text file', () => {
  test('each link that is new in it is taken in, once, and the file stays as it is', async () => {
    const world = worldOf('from-phone.txt');
    const file = join(world.library, 'from-phone.txt');
    const first = watching(world);
    writeFileSync(file, `${a}\nA title ${b}\n`);
    first.watched.look();
    await vi.waitFor(async () => expect(await first.urls()).toEqual([a, b]), { timeout: 5000 });
    expect(first.told[0]?.links?.added.map(({ title, source }) => [title, source])).toEqual([
      ['', 'watched-file'],
      ['A title', 'watched-file'],
    ]);
    appendFileSync(file, `${c}\n`);
    await vi.waitFor(async () => expect(await first.urls()).toEqual([a, b, c]), { timeout: 5000 });
    expect(readFileSync(file, 'utf8')).toBe(`${a}\nA title ${b}\n${c}\n`);
  });

  test('what was taken out of the inbox again does not come back with the next start', async () => {
    const world = worldOf('list.txt');
    writeFileSync(join(world.library, 'list.txt'), `${a}\n`);
    const first = watching(world);
    first.watched.look();
    await vi.waitFor(() => expect(first.told).toHaveLength(1), { timeout: 5000 });
    await first.desk.remove(first.told[0]?.links?.added.map(({ id }) => id) ?? []);
    first.watched.close();

    const second = watching(world);
    appendFileSync(join(world.library, 'list.txt'), `${b}\n`);
    second.watched.look();
    await vi.waitFor(async () => expect(await second.urls()).toEqual([b]), { timeout: 5000 });
  });

  test('a last line that may still be written waits for its end', async () => {
    const world = worldOf('list.txt');
    writeFileSync(join(world.library, 'list.txt'), `${a}\nhttps://exam`);
    const { watched, urls } = watching(world);
    watched.look();
    await vi.waitFor(async () => expect(await urls()).toEqual([a]), { timeout: 5000 });
    appendFileSync(join(world.library, 'list.txt'), 'ple.org/b');
    await vi.waitFor(async () => expect(await urls()).toEqual([a, b]), { timeout: 6000 });
  });

  test('a file outside the library, by its path or through a link, needs a yes once', async () => {
    const outside = join(tempFolder(), 'phone.txt');
    writeFileSync(outside, `${a}\n`);
    const world = worldOf('link.txt');
    symlinkSync(outside, join(world.library, 'link.txt'));
    const first = watching(world, false);
    first.watched.look();
    first.watched.look();
    await vi.waitFor(() => expect(first.questions).toEqual([outside]), { timeout: 5000 });
    expect(await first.watched.allow()).toBe(false);
    expect(await first.urls()).toEqual([]);

    const second = watching(world, true);
    expect(await second.watched.allow()).toBe(true);
    await vi.waitFor(async () => expect(await second.urls()).toEqual([a]), { timeout: 5000 });

    const third = watching({ ...world, watch: outside });
    appendFileSync(outside, `${b}\n`);
    third.watched.look();
    await vi.waitFor(async () => expect(await third.urls()).toEqual([a, b]), { timeout: 5000 });
    expect(third.questions).toEqual([]);
  });

  test('of a very long file the end counts; a folder in its place counts for nothing', async () => {
    const world = worldOf('list.txt');
    const file = join(world.library, 'list.txt');
    writeFileSync(file, `${a}\n${'words without links\n'.repeat(40_000)}${b}`);
    utimesSync(file, new Date(0), new Date(0));
    const { watched, urls } = watching(world);
    watched.look();
    await vi.waitFor(async () => expect(await urls()).toEqual([b]), { timeout: 5000 });

    const odd = worldOf('folder');
    mkdirSync(join(odd.library, 'folder'));
    const other = watching(odd);
    other.watched.look();
    expect(await other.watched.allow()).toBe(true);
    expect(await other.urls()).toEqual([]);
  });
});
