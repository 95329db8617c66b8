import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { JournalEntry } from '#core/journal/entry.ts';
import { readJournal } from '#core/journal/read-journal.ts';
import { thinnedBytes } from '#core/journal/thin-journal.ts';
import { realDisk, type Disk, type OpenFile } from '../../../src-main/files/disk.ts';
import { boundJournals } from '../../../src-main/files/journal/bound-journals.ts';
import { createJournalFile } from '../../../src-main/files/journal/journal-file.ts';
import { createJournals } from '../../../src-main/files/journal/journals.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import { faultyDisk, type Fault } from '../../support/faulty-disk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const head: JournalEntry = { kind: 'head', format: 1, library: '/library', issueId: 'a.md' };
const base = (text: string): JournalEntry => ({ kind: 'base', at: 1, text, version: null });
const typed = (insert: string, length: number): JournalEntry => ({
  kind: 'edit',
  at: 2,
  edits: [[length - insert.length, length - insert.length, insert]],
  length,
});

function writerOn(disk: Disk, folder: string) {
  const backupFolder = join(folder, 'backups');
  return createFileWriter({ disk, backupFolder, beforeFirstWrite: () => undefined });
}

/** Marks a disk whose calls never end once it has died. */
const isDying = Symbol('dying');

function setUp(disk: Disk = realDisk, folder = tempFolder()) {
  const path = join(folder, 'journals', 'a.journal');
  const file = createJournalFile({ disk, writer: writerOn(disk, folder), path, head });
  if (!(isDying in disk)) onTestFinished(() => file.close());
  const text = async () => readJournal(await file.read(), null, 99)?.text ?? null;
  return { folder, path, file, text };
}

describe('a journal on disk', () => {
  test('is made with its first entry and goes on after a restart', async () => {
    const { folder, path, file } = setUp();
    expect(await file.read()).toEqual([]);
    await file.note({ kind: 'saving', at: 1 });
    expect(existsSync(path)).toBe(false);
    expect(await file.append([base('one')])).toEqual({ ok: true, value: undefined });
    const again = setUp(realDisk, folder);
    await again.file.append([typed('!', 4)]);
    expect(await again.text()).toBe('one!');
    expect((await again.file.read()).map(({ kind }) => kind)).toEqual(['head', 'base', 'edit']);
  });

  test('a torn tail is cut off before anything is added (J2)', async () => {
    const { folder, path, file } = setUp();
    await file.append([base('one')]);
    await file.close();
    appendFileSync(path, '0123abcd {"kind":"edi');
    const again = setUp(realDisk, folder);
    expect(await again.text()).toBe('one');
    await again.file.append([typed('!', 4)]);
    expect(await again.text()).toBe('one!');
    expect(readFileSync(path, 'utf8')).not.toContain('0123abcd');
  });

  test('one that was removed is begun anew, and says so first (J8)', async () => {
    const { path, file, text } = setUp();
    await file.append([base('one')]);
    rmSync(path);
    let answer = await file.append([typed('!', 4)]);
    for (let tries = 0; answer.ok && tries < 100; tries += 1) {
      await file.close();
      answer = await file.append([typed('!', 4)]);
    }
    await file.append([base('one!')]);
    expect(await text()).toBe('one!');
  });

  test('entries are brought to the disk at most every 100 ms, and at the end (J9)', async () => {
    const times: number[] = [];
    const disk: Disk = {
      ...realDisk,
      open: async (path, mode) => {
        const file = await realDisk.open(path, mode);
        const syncData = () => {
          times.push(performance.now());
          return file.syncData();
        };
        return { ...file, syncData };
      },
    };
    const { file } = setUp(disk);
    await file.append([base('')]);
    for (let length = 1; length <= 60; length += 1) {
      await file.append([typed('x', length)]);
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
    }
    await file.close();
    const gaps = times.slice(1, -1).map((time, at) => time - (times[at] ?? 0));
    expect(times.length).toBeGreaterThan(2);
    for (const gap of gaps) expect(gap).toBeGreaterThan(95);
  });
});

describe('whatever call fails (J8)', () => {
  const faults: readonly Fault[] = ['EIO', 'ENOSPC', 'EACCES', 'short', 'lying'];

  test.each(faults)('%s: what was acknowledged is there, and a base begins anew', async (fault) => {
    let failures = 0;
    for (let k = 1; k < 60; k += 1) {
      const faulty = faultyDisk(realDisk, k, fault);
      const { file, folder } = setUp(faulty.disk);
      let shown = '';
      let acknowledged: string | null = null;
      let needsBase = true;
      for (let step = 0; step < 6; step += 1) {
        shown += 'x';
        const entry = needsBase ? base(shown) : typed('x', shown.length);
        const answer = await file.append([entry]);
        needsBase = !answer.ok;
        if (answer.ok) acknowledged = shown;
        if (step === 3) await file.close();
      }
      await file.close();
      if (faulty.failed() !== null) failures += 1;
      const read = await setUp(realDisk, folder).text();
      // A disk that says it wrote what it did not is found out at the sync, a moment later.
      expect(fault === 'lying' ? shown : acknowledged).toContain(read ?? '');
      expect(fault === 'lying' || read === acknowledged).toBe(true);
      if (faulty.calls() < k) break;
    }
    expect(failures).toBeGreaterThan(0);
  });

  test.each(faults)('%s while it is thinned: all of it is there, old or new', async (fault) => {
    let failures = 0;
    for (let k = 1; k < 90; k += 1) {
      const folder = tempFolder();
      const before = setUp(realDisk, folder);
      await before.file.append([base('')]);
      for (let length = 1; length <= 30; length += 1) {
        await before.file.append([typed('x', length)]);
      }
      await before.file.close();
      const faulty = faultyDisk(realDisk, k, fault);
      const { file } = setUp(faulty.disk, folder);
      await file.rewrite((bytes) =>
        Promise.resolve(thinnedBytes(bytes, 9e12, { mostSteps: 3, mostCharacters: 9 })),
      );
      const answer = await file.append([typed('y', 31)]);
      await file.close();
      if (faulty.failed() !== null) failures += 1;
      const text = await setUp(realDisk, folder).text();
      const whole = 'x'.repeat(30);
      const expected = answer.ok ? [`${whole}y`] : [whole];
      expect(fault === 'lying' ? [whole, `${whole}y`] : expected).toContain(text);
      if (faulty.calls() < k) break;
    }
    expect(failures).toBeGreaterThan(0);
  });
});

test('a process that dies between any two calls leaves a journal that can be read (J2)', async () => {
  for (let calls = 1; calls < 80; calls += 1) {
    const { disk, died } = dyingDisk(calls);
    const { file, folder } = setUp(disk);
    let acknowledged = '';
    const life = (async () => {
      await file.append([base('')]);
      for (let length = 1; length <= 5; length += 1) {
        await file.append([typed('x', length)]);
        acknowledged = 'x'.repeat(length);
      }
      await file.rewrite((bytes) =>
        Promise.resolve(thinnedBytes(bytes, 9e12, { mostSteps: 2, mostCharacters: 9 })),
      );
      await file.append([typed('x', 6)]);
      acknowledged = 'xxxxxx';
    })();
    await Promise.race([life, died]);
    const text = (await setUp(realDisk, folder).text()) ?? '';
    expect(text.length).toBeGreaterThanOrEqual(acknowledged.length);
    expect('xxxxxx'.startsWith(text)).toBe(true);
  }
});

/** Nothing happens from the n-th call on. */
function dyingDisk(calls: number): { readonly disk: Disk; readonly died: Promise<void> } {
  let left = calls;
  let die: (() => void) | null = null;
  const died = new Promise<void>((resolve) => {
    die = resolve;
  });
  const through = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (object, name: string) => {
        const call: unknown = Reflect.get(object, name);
        if (typeof call !== 'function') return call;
        return async (...args: unknown[]) => {
          left -= 1;
          if (left < 0) {
            die?.();
            return new Promise(() => undefined);
          }
          const result: unknown = await Reflect.apply(call, object, args);
          if (name !== 'open') return result;
          const opened = result as OpenFile;
          onTestFinished(() => opened.close().catch(() => undefined));
          return through(opened);
        };
      },
    });
  return { disk: Object.assign(through({ ...realDisk }), { [isDying]: true }), died };
}

test('all journals together are bounded; the oldest go, none with unsaved text (J11)', async () => {
  const folder = tempFolder();
  const root = join(folder, 'journals');
  const journals = createJournals(realDisk, writerOn(realDisk, folder), root);
  const library = { id: 'l', folder };
  const text = 'x'.repeat(1000);
  for (const [at, id] of ['old.md', 'unsaved.md', 'new.md'].entries()) {
    const file = journals.of(library, id);
    const version = id === 'unsaved.md' ? null : 'v';
    await file.append([{ kind: 'base', at: 1, text, version }]);
    await file.close();
    const name = readdirSync(join(root, 'l')).find((each) => each.startsWith(id)) ?? '';
    utimesSync(join(root, 'l', name), at, at);
  }
  await boundJournals(realDisk, root, 2900);
  const left = async () => (await journals.list(library)).map(({ issueId }) => issueId).toSorted();
  expect(await left()).toEqual(['new.md', 'unsaved.md']);
  await boundJournals(realDisk, root, 10);
  expect(await left()).toEqual(['unsaved.md']);
});

describe('the journals of a library', () => {
  test('are kept for each issue, whatever it is called', async () => {
    const folder = tempFolder();
    const journals = createJournals(realDisk, writerOn(realDisk, folder), join(folder, 'journals'));
    const library = { id: 'l1', folder: join(folder, 'library') };
    const ids = ['a.md', 'b/a.md', '第 1 期 #1.md', `${'长'.repeat(80)}.md`, 'A.md'];
    for (const id of ids) await journals.of(library, id).append([base(id)]);
    await journals.closeOthers([]);
    const listed = await journals.list(library);
    expect(listed.map(({ issueId }) => issueId).toSorted()).toEqual(ids.toSorted());
  });

  test('come along when the library was moved, and stay when it was copied (J10)', async () => {
    const folder = tempFolder();
    const root = join(folder, 'journals');
    const old = { id: 'old', folder: join(folder, 'old') };
    const now = { id: 'now', folder: join(folder, 'now') };
    mkdirSync(old.folder);
    const open = () => createJournals(realDisk, writerOn(realDisk, folder), root);
    const before = open();
    await before.adopt(old);
    await before.of(old, 'a.md').append([base('unsaved')]);
    await before.closeOthers([]);
    appendFileSync(join(old.folder, 'a.md'), 'saved');

    const copy = open();
    mkdirSync(now.folder);
    appendFileSync(join(now.folder, 'a.md'), 'saved');
    await copy.adopt(now);
    expect(await copy.list(now)).toEqual([]);

    rmSync(now.folder, { recursive: true });
    rmSync(join(root, now.id), { recursive: true });
    renameSync(old.folder, now.folder);
    const moved = open();
    await moved.adopt(now);
    expect(readJournal(await moved.of(now, 'a.md').read(), null, 9)?.text).toBe('unsaved');
  });
});
