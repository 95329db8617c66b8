import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { realDisk, type Disk } from '../../../src-main/files/disk.ts';
import { createTrash } from '../../../src-main/files/trash.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import { faultyDisk, type Fault } from '../../support/faulty-disk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const bytes = Buffer.from('\uFEFF# One\r\n\xff周刊\r', 'latin1');
const day = 24 * 3_600_000;

function setUp(disk: Disk = realDisk, folder = tempFolder()) {
  const path = join(folder, 'library', 'a.md');
  if (!existsSync(join(folder, 'library'))) {
    mkdirSync(join(folder, 'library'));
    writeFileSync(path, bytes);
  }
  const backupFolder = join(folder, 'backups');
  const writer = createFileWriter({ disk, backupFolder, beforeFirstWrite: () => undefined });
  const trash = createTrash(disk, writer, join(folder, 'trash'));
  const file = { libraryId: 'l', issueId: 'a.md', path };
  return { folder, path, trash, file };
}

test('a deleted file comes back byte for byte', async () => {
  const { path, trash, file } = setUp();
  const trashed = await trash.discard(file, 1);
  expect(existsSync(path)).toBe(false);
  if (!trashed.ok) throw new Error('not deleted');
  expect(await trash.list('l')).toMatchObject([{ trashId: trashed.value, issueId: 'a.md', at: 1 }]);
  expect(await trash.list('other')).toEqual([]);
  expect(await trash.putBack(trashed.value, path)).toEqual({ ok: true, value: undefined });
  expect(readFileSync(path)).toEqual(bytes);
  expect(await trash.list('l')).toEqual([]);
});

test('what is there already is not written over, and the copy stays', async () => {
  const { path, trash, file } = setUp();
  const trashed = await trash.discard(file, 1);
  writeFileSync(path, 'new');
  const put = await trash.putBack(trashed.ok ? trashed.value : '', path);
  expect(put).toMatchObject({ error: { code: 'file/exists' } });
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(await trash.list('l')).toHaveLength(1);
});

test('what was deleted long ago goes with the next deletion, nothing else does', async () => {
  const { folder, path, trash, file } = setUp();
  await trash.discard(file, 0);
  writeFileSync(path, 'two');
  await trash.discard(file, 89 * day);
  expect(await trash.list('l')).toHaveLength(2);
  writeFileSync(path, 'three');
  await trash.discard(file, 91 * day);
  await trash.removeOld(91 * day);
  expect((await trash.list('l')).map(({ at }) => at)).toEqual([91 * day, 89 * day]);
  expect(readdirSync(join(folder, 'trash'))).toHaveLength(4);
});

test('a name that is not of the trash finds nothing', async () => {
  const { trash } = setUp();
  for (const id of ['', '../a', '/etc/passwd']) expect(await trash.find(id)).toBeNull();
});

const faults: readonly Fault[] = ['EIO', 'ENOSPC', 'EACCES', 'short', 'lying'];

test.each(faults)('%s at the k-th call: the file or its copy is there, whole', async (fault) => {
  let failures = 0;
  for (let k = 1; k < 120; k += 1) {
    const faulty = faultyDisk(realDisk, k, fault);
    const { folder, path, trash, file } = setUp(faulty.disk);
    const trashed = await trash.discard(file, 1);
    const after = setUp(realDisk, folder);
    expect(trashed.ok ? !existsSync(path) : readFileSync(path).equals(bytes)).toBe(true);
    const trashId = trashed.ok ? trashed.value : null;
    const put = trashId === null ? null : await after.trash.putBack(trashId, path);
    expect(put?.ok ?? true).toBe(true);
    expect(readFileSync(path)).toEqual(bytes);
    if (faulty.failed() !== null) failures += 1;
    if (faulty.calls() < k) break;
  }
  expect(failures).toBeGreaterThan(0);
});

test.each(faults)('%s at the k-th call of putting back: nothing is lost', async (fault) => {
  let failures = 0;
  for (let k = 1; k < 120; k += 1) {
    const { folder, path, trash, file } = setUp();
    const trashed = await trash.discard(file, 1);
    const trashId = trashed.ok ? trashed.value : '';
    const faulty = faultyDisk(realDisk, k, fault);
    const put = await setUp(faulty.disk, folder).trash.putBack(trashId, path);
    const again = put.ok ? put : await setUp(realDisk, folder).trash.putBack(trashId, path);
    expect(again.ok).toBe(true);
    expect(readFileSync(path)).toEqual(bytes);
    if (faulty.failed() !== null) failures += 1;
    if (faulty.calls() < k) break;
  }
  expect(failures).toBeGreaterThan(0);
});
