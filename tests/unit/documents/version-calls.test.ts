import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { WindowEntry } from '#core/journal/entry.ts';
import { versionCalls } from '../../../src-main/documents/version-calls.ts';
import { realDisk, type Disk } from '../../../src-main/files/disk.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import { faultyDisk } from '../../support/faulty-disk.ts';
import { issueJournalsIn } from '../../support/issue-journals.ts';
import { libraryDeskWith } from '../../support/library-desk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

async function setUp(disk: Disk = realDisk, folder = tempFolder()) {
  const library = join(folder, 'library');
  mkdirSync(join(library, '2026'), { recursive: true });
  writeFileSync(join(library, '2026', 'a.md'), 'one\r\ntwo\r\n');
  const desk = libraryDeskWith();
  const backupFolder = join(folder, 'backups');
  const writer = createFileWriter({ disk, backupFolder, beforeFirstWrite: () => undefined });
  const journals = issueJournalsIn(join(folder, 'journals'), disk, writer, desk);
  onTestFinished(() => journals.fileOf(issueId)?.close());
  await desk.open(library);
  desk.close();
  return { folder, library, journals, calls: versionCalls({ desk, disk, writer, journals }) };
}

const issueId = '2026/a.md';
const entries: readonly WindowEntry[] = [
  { kind: 'base', at: 1, text: 'one\ntwo\n', version: 'v' },
  { kind: 'edit', at: 5000, edits: [[0, 3, 'three']], length: 10 },
  { kind: 'edit', at: 9000, edits: [[0, 0, 'x']], length: 11 },
];

test('versions are listed with what came and went, the last first', async () => {
  const { journals, calls } = await setUp();
  await journals.append(issueId, entries);
  const listed = await calls['issue.versions']({ issueId });
  expect(listed.value).toMatchObject([
    { kind: 'pause', added: 1, removed: 0 },
    { kind: 'pause', added: 4, removed: 2 },
    { kind: 'found', added: 0, removed: 0 },
  ]);
  const versionId = listed.value[1]?.id ?? '';
  expect(await calls['issue.version']({ issueId, versionId })).toEqual({
    ok: true,
    value: { text: 'three\ntwo\n' },
  });
  expect(await calls['issue.version']({ issueId, versionId: 'none' })).toMatchObject({ ok: false });
  expect(await calls['issue.versions']({ issueId: '../../etc/passwd' })).toMatchObject({
    value: [],
  });
});

test('a version is written beside the issue, as the issue is written, never over a file', async () => {
  const { library, journals, calls } = await setUp();
  await journals.append(issueId, entries);
  for (const _ of [1, 2]) {
    expect(await calls['issue.restore']({ issueId, versionId: '5000-pause' })).toMatchObject({
      ok: true,
    });
  }
  const copies = readdirSync(join(library, '2026')).filter((name) => name !== 'a.md');
  expect(copies).toHaveLength(2);
  for (const name of copies) {
    expect(name).toMatch(/^a \(\d{4}-\d\d-\d\d \d\d\.\d\d(?: 2)?\)\.md$/);
    expect(readFileSync(join(library, '2026', name), 'utf8')).toBe('three\r\ntwo\r\n');
  }
});

test('what was never saved is told of, also when its file is gone, until it is kept', async () => {
  const { library, journals, calls } = await setUp();
  await journals.append(issueId, entries);
  expect(await calls['issue.unsaved']()).toMatchObject({
    value: [{ issueId, isThere: true, changes: 2 }],
  });
  rmSync(join(library, '2026'), { recursive: true });
  const unsaved = await calls['issue.unsaved']();
  expect(unsaved).toMatchObject({ value: [{ issueId, isThere: false, fileName: 'a.md' }] });
  const versionId = unsaved.value[0]?.versionId ?? '';
  const restored = await calls['issue.restore']({ issueId, versionId });
  const name = restored.ok ? restored.value.fileName : '';
  expect(readFileSync(join(library, name), 'utf8')).toBe('xthree\ntwo\n');
  expect(await calls['issue.unsaved']()).toEqual({ ok: true, value: [] });
});

test.each(['EIO', 'ENOSPC', 'short'] as const)(
  '%s at the k-th call of restoring: a whole copy or none, reported truly',
  async (fault) => {
    let failures = 0;
    for (let k = 1; k < 80; k += 1) {
      const folder = tempFolder();
      const { library, journals } = await setUp(realDisk, folder);
      await journals.append(issueId, entries);
      const faulty = faultyDisk(realDisk, k, fault);
      const { calls } = await setUp(faulty.disk, folder);
      const restored = await calls['issue.restore']({ issueId, versionId: '5000-pause' });
      const copies = readdirSync(join(library, '2026')).filter((name) => name !== 'a.md');
      expect(copies).toHaveLength(restored.ok ? 1 : 0);
      const texts = copies.map((name) => readFileSync(join(library, '2026', name), 'utf8'));
      for (const text of texts) expect(text.replaceAll('\r', '')).toBe('three\ntwo\n');
      if (faulty.failed() !== null) failures += 1;
      if (faulty.calls() < k) break;
    }
    expect(failures).toBeGreaterThan(0);
  },
);
