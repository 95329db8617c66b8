import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { decodeJournal } from '#core/journal/encode-journal.ts';
import type { JournalEntry } from '#core/journal/entry.ts';
import { readJournal } from '#core/journal/read-journal.ts';
import { thinnedBytes } from '#core/journal/thin-journal.ts';
import { realDisk, type Disk } from '../../../src-main/files/disk.ts';
import {
  createJournalFile,
  type JournalFile,
} from '../../../src-main/files/journal/journal-file.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const base = (text: string): JournalEntry => ({ kind: 'base', at: 1, text, version: null });
const typed = (insert: string, length: number): JournalEntry => ({
  kind: 'edit',
  at: 2,
  edits: [[length - insert.length, length - insert.length, insert]],
  length,
});
const textOf = (entries: readonly JournalEntry[]) => readJournal(entries, null, 99)?.text ?? null;
const thin = (bytes: Uint8Array) =>
  Promise.resolve(thinnedBytes(bytes, 9e12, { mostSteps: 3, mostCharacters: 9 }));

function promised(): { readonly kept: Promise<void>; readonly keep: () => void } {
  const keep: (() => void)[] = [];
  const kept = new Promise<void>((resolve) => {
    keep.push(resolve);
  });
  return { kept, keep: () => keep[0]?.() };
}

/** A journal whose writing anew gets stuck at its sync until it is let go on. */
async function stuckJournal() {
  const stuck = promised();
  const goingOn = promised();
  const disk: Disk = {
    ...realDisk,
    open: async (path, mode) => {
      const file = await realDisk.open(path, mode);
      if (!path.endsWith('.tmp')) return file;
      const syncData = async () => {
        stuck.keep();
        await goingOn.kept;
        return file.syncData();
      };
      return { ...file, syncData };
    },
  };
  const folder = tempFolder();
  const path = join(folder, 'a.journal');
  const writer = createFileWriter({
    disk,
    backupFolder: folder,
    beforeFirstWrite: () => undefined,
  });
  const head = { kind: 'head', format: 1, library: folder, issueId: 'a.md' } as const;
  const file = createJournalFile({ disk, writer, path, head });
  onTestFinished(() => file.close());
  await fill(file);
  return { file, path, stuck: stuck.kept, goOn: goingOn.keep };
}

async function fill(file: JournalFile): Promise<void> {
  await file.append([base('')]);
  for (let length = 1; length <= 30; length += 1) await file.append([typed('x', length)]);
}

describe('a journal that is written anew', () => {
  test('takes what is typed meanwhile at once, and holds it after (J9)', async () => {
    const { file, path, stuck, goOn } = await stuckJournal();
    const rewritten = file.rewrite(thin);
    await stuck;
    for (let length = 31; length <= 40; length += 1) {
      expect(await file.append([typed('y', length)])).toEqual({ ok: true, value: undefined });
    }
    // A process that is killed here has all of it.
    const whole = `${'x'.repeat(30)}${'y'.repeat(10)}`;
    expect(textOf(decodeJournal(readFileSync(path)))).toBe(whole);
    goOn();
    expect(await rewritten).toBe(true);
    expect(textOf(await file.read())).toBe(whole);
    expect((await file.read()).length).toBeLessThan(20);
    await file.append([typed('z', 41)]);
    expect(textOf(await file.read())).toBe(`${whole}z`);
  }, 10_000);

  test('takes what is typed while another process works out what is left (J9)', async () => {
    const { file, path, goOn } = await stuckJournal();
    goOn();
    const asked = promised();
    const answered = promised();
    const rewritten = file.rewrite(async (bytes) => {
      asked.keep();
      await answered.kept;
      return thin(bytes);
    });
    await asked.kept;
    for (let length = 31; length <= 40; length += 1) await file.append([typed('y', length)]);
    const whole = `${'x'.repeat(30)}${'y'.repeat(10)}`;
    expect(textOf(decodeJournal(readFileSync(path)))).toBe(whole);
    answered.keep();
    expect(await rewritten).toBe(true);
    expect(textOf(await file.read())).toBe(whole);
    expect((await file.read()).length).toBeLessThan(20);
  });

  test('stays as it was where that process died over it, and can be thinned again', async () => {
    const { file, path, goOn } = await stuckJournal();
    goOn();
    await file.rewrite(() => Promise.resolve(null));
    expect((await file.read()).length).toBe(32);
    await expect(file.rewrite(() => Promise.reject(new Error('gone')))).resolves.toBe(false);
    expect(await file.rewrite(thin)).toBe(true);
    expect((await file.read()).length).toBeLessThan(20);
    // It would not become shorter any more.
    expect(await thin(readFileSync(path))).toBe(null);
  });

  test.each([
    ['removed', (path: string) => rmSync(path)],
    ['cut', (path: string) => writeFileSync(path, '')],
    ['replaced', (path: string) => cpSync(path, `${path}2`)],
  ])(
    'is left alone where the old one was %s meanwhile (J8)',
    async (what, change) => {
      const { file, path, stuck, goOn } = await stuckJournal();
      const rewritten = file.rewrite(thin);
      await stuck;
      change(path);
      if (what === 'replaced') renameSync(`${path}2`, path);
      const now = existsSync(path) ? readFileSync(path, 'utf8') : null;
      goOn();
      expect(await rewritten).toBe(false);
      expect(existsSync(path) ? readFileSync(path, 'utf8') : null).toBe(now);
      expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
    10_000,
  );

  test('that is let go of meanwhile stays as it was, and goes on (J8)', async () => {
    const { file, stuck, goOn } = await stuckJournal();
    const rewritten = file.rewrite(thin);
    await stuck;
    await file.close();
    await file.append([typed('y', 31)]);
    goOn();
    expect(await rewritten).toBe(false);
    expect(textOf(await file.read())).toBe(`${'x'.repeat(30)}y`);
  }, 10_000);
});
