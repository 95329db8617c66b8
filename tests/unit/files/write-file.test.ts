import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDisk, type Disk } from '../../../src-main/files/disk.ts';
import { sha256Of } from '../../../src-main/files/read-stable.ts';
import { absent, createFileWriter } from '../../../src-main/files/write-file.ts';
import { faultyDisk, type Fault } from '../../support/faulty-disk.ts';
import { asOrdinaryUser, giveAway } from '../../support/ordinary-user.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const oldText = 'an old line\n'.repeat(2000);
const newText = 'a newer, longer line\n'.repeat(3000);
const oldBytes = Buffer.from(oldText);
const newBytes = Buffer.from(newText);

function setUp(disk: Disk = realDisk) {
  const folder = tempFolder();
  const library = join(folder, 'library');
  mkdirSync(library);
  const backupFolder = join(folder, 'backups');
  const path = join(library, 'issue.md');
  writeFileSync(path, oldBytes);
  const writer = createFileWriter({ disk, backupFolder, beforeFirstWrite: () => undefined });
  return { folder, library, backupFolder, path, writer };
}

const temporaryFiles = (folder: string) =>
  readdirSync(folder).filter((name) => name.endsWith('.tmp') || name.endsWith('.backup'));

describe('writing a file', () => {
  test('answers the hash of what it wrote and leaves nothing beside it (W2, W7)', async () => {
    const { library, path, writer } = setUp();
    expect(await writer.write(path, newBytes)).toEqual({ ok: true, value: sha256Of(newBytes) });
    expect(readFileSync(path, 'utf8')).toBe(newText);
    expect(readdirSync(library)).toEqual(['issue.md']);
  });

  test('makes a file that was not there', async () => {
    const { library, writer } = setUp();
    const path = join(library, '第 1 期 #1.md');
    expect(await writer.write(path, newBytes, absent)).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe(newText);
  });

  test('makes a file with the longest name there is', async () => {
    const { library, writer } = setUp();
    const path = join(library, `${'长'.repeat(84)}.md`);
    expect(await writer.write(path, newBytes)).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe(newText);
  });

  test('keeps the mode (W4)', async () => {
    const { path, writer } = setUp();
    chmodSync(path, 0o600);
    await writer.write(path, newBytes);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('writes through a symbolic link and keeps the link (W4)', async () => {
    const { library, path, writer } = setUp();
    const link = join(library, 'link.md');
    symlinkSync('issue.md', link);
    expect(await writer.write(link, newBytes)).toMatchObject({ ok: true });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(newText);
  });

  test('refuses a link that points nowhere', async () => {
    const { library, writer } = setUp();
    const link = join(library, 'link.md');
    symlinkSync('gone.md', link);
    expect(await writer.write(link, newBytes)).toMatchObject({
      error: { error: { code: 'file/failed' } },
    });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  test.each([newBytes, Buffer.from('short')])('lets hard links follow (W4)', async (bytes) => {
    const { library, backupFolder, path, writer } = setUp();
    const other = join(library, 'other.md');
    linkSync(path, other);
    expect(await writer.write(path, bytes)).toMatchObject({ ok: true });
    expect(readFileSync(other, 'utf8')).toBe(bytes.toString());
    expect(statSync(path).ino).toBe(statSync(other).ino);
    expect(temporaryFiles(backupFolder)).toEqual([]);
  });

  test('the last of many writes at once stands (W6)', async () => {
    const { library, path, writer } = setUp();
    const texts = Array.from({ length: 20 }, (_, at) => Buffer.from(`${at}\n`.repeat(5000)));
    const link = join(library, 'link.md');
    symlinkSync('issue.md', link);
    const results = await Promise.all(texts.map((text) => writer.write(path, text)));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(texts.at(-1)?.toString());
    const chain = texts.map((text, at) =>
      writer.write(at % 2 === 0 ? path : link, text, sha256Of(texts.at(-1) ?? oldBytes)),
    );
    expect((await Promise.all(chain)).filter(({ ok }) => ok)).toHaveLength(1);
    expect(temporaryFiles(library)).toEqual([]);
  });
});

test('a file that is held for a moment is replaced all the same', async () => {
  let refusals = 2;
  const disk: Disk = {
    ...realDisk,
    rename: async (from, to) => {
      refusals -= 1;
      if (refusals >= 0) throw Object.assign(new Error('EBUSY: held'), { code: 'EBUSY' });
      await realDisk.rename(from, to);
    },
  };
  const { path, writer } = setUp(disk);
  expect(await writer.write(path, newBytes)).toMatchObject({ ok: true });
  expect(readFileSync(path)).toEqual(newBytes);
});

test('writes to one path happen in the order of the calls (W6)', async () => {
  let lookUps = 0;
  const disk: Disk = {
    ...realDisk,
    realPath: async (path) => {
      lookUps += 1;
      for (let left = lookUps === 1 ? 50 : 0; left > 0; left -= 1) await realDisk.facts(path);
      return realDisk.realPath(path);
    },
  };
  const { path, writer } = setUp(disk);
  await Promise.all([writer.write(path, oldBytes), writer.write(path, newBytes)]);
  expect(readFileSync(path, 'utf8')).toBe(newText);
});

describe('a file that is not what was expected (W3)', () => {
  test.each([
    ['another content', sha256Of(newBytes)],
    ['no file', absent],
  ])('is left alone: %s', async (_, expected) => {
    const { library, path, writer } = setUp();
    expect(await writer.write(path, newBytes, expected)).toEqual({
      ok: false,
      error: { kind: 'changed' },
    });
    expect(readFileSync(path, 'utf8')).toBe(oldText);
    expect(temporaryFiles(library)).toEqual([]);
  });

  test('is left alone when it is gone', async () => {
    const { library, writer } = setUp();
    const path = join(library, 'gone.md');
    expect(await writer.write(path, newBytes, sha256Of(oldBytes))).toMatchObject({
      error: { kind: 'changed' },
    });
    expect(existsSync(path)).toBe(false);
  });

  test('is left alone with the same size and time', async () => {
    const { path, writer } = setUp();
    const { atime, mtime } = statSync(path);
    writeFileSync(path, Buffer.from('an odd line\n'.repeat(2000)));
    utimesSync(path, atime, mtime);
    expect(await writer.write(path, newBytes, sha256Of(oldBytes))).toMatchObject({ ok: false });
  });

  test('is written when it was only touched', async () => {
    const { path, writer } = setUp();
    utimesSync(path, new Date(), new Date(0));
    expect(await writer.write(path, newBytes, sha256Of(oldBytes))).toMatchObject({ ok: true });
  });

  test('is left alone when it changes while the new one is being written', async () => {
    const disk: Disk = {
      ...realDisk,
      open: async (path, mode) => {
        if (mode === 'create') writeFileSync(path.replace(/\.(issue\.md)\..*$/, '$1'), 'theirs');
        return realDisk.open(path, mode);
      },
    };
    const { path, writer } = setUp(disk);
    expect(await writer.write(path, newBytes, sha256Of(oldBytes))).toMatchObject({
      error: { kind: 'changed' },
    });
    expect(readFileSync(path, 'utf8')).toBe('theirs');
  });
});

describe('permissions (W5, W9)', () => {
  test('a read-only file is not replaced (W5)', async () => {
    const { folder, library, path, writer } = setUp();
    chmodSync(path, 0o444);
    for (const each of [folder, library, path]) giveAway(each);
    const written = await asOrdinaryUser(() => writer.write(path, newBytes));
    expect(written).toMatchObject({
      error: { error: { code: 'file/not-writable', cause: 'permission denied' } },
    });
    expect(readFileSync(path, 'utf8')).toBe(oldText);
  });

  test('a writable file in a closed folder is written in place (W4)', async () => {
    const { folder, library, backupFolder, path, writer } = setUp();
    for (const each of [folder, library, path]) giveAway(each);
    chmodSync(library, 0o555);
    const inode = statSync(path).ino;
    const written = await asOrdinaryUser(() => writer.write(path, newBytes, sha256Of(oldBytes)));
    chmodSync(library, 0o755);
    expect(written).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe(newText);
    expect(statSync(path).ino).toBe(inode);
    expect(temporaryFiles(backupFolder)).toEqual([]);
  });

  test('a new file in a closed folder is refused', async () => {
    const { folder, library, writer } = setUp();
    for (const each of [folder, library]) giveAway(each);
    chmodSync(library, 0o555);
    const written = await asOrdinaryUser(() => writer.write(join(library, 'new.md'), newBytes));
    chmodSync(library, 0o755);
    expect(written).toMatchObject({ error: { error: { code: 'file/not-writable' } } });
  });
});

describe('whatever fails, the old file or the new file is there, whole (W1, W2, W7)', () => {
  const faults: readonly Fault[] = ['EIO', 'ENOSPC', 'EACCES', 'EBUSY', 'short', 'lying'];
  const ways = ['replacing', 'in place, growing', 'in place, shrinking', 'new'] as const;

  test.each(faults.flatMap((fault) => ways.map((way) => [fault, way] as const)))(
    '%s at the k-th call, %s',
    async (fault, way) => {
      const isNew = way === 'new';
      const bytes = way === 'in place, shrinking' ? Buffer.from('short') : newBytes;
      let failures = 0;
      for (let k = 1; k <= 200; k += 1) {
        const faulty = faultyDisk(realDisk, k, fault);
        const { library, path, writer } = setUp(faulty.disk);
        if (way.startsWith('in place')) linkSync(path, join(library, 'other'));
        const target = isNew ? join(library, 'new.md') : path;

        const written = await writer.write(target, bytes, isNew ? absent : sha256Of(oldBytes));

        const now = existsSync(target) ? readFileSync(target) : null;
        const isOld = isNew ? now === null : now?.equals(oldBytes) === true;
        const isWritten = now?.equals(bytes) ?? false;
        expect({
          call: `${k}: ${faulty.failed() ?? 'none'} failed`,
          isWhole: isOld || isWritten,
          isReportedTruly: isWritten === written.ok,
          isSaved: fault !== 'short' || written.ok,
          leftOver: temporaryFiles(library),
        }).toMatchObject({ isWhole: true, isReportedTruly: true, isSaved: true, leftOver: [] });
        if (faulty.failed() !== null) failures += 1;
        if (faulty.calls() < k) break;
      }
      expect(failures).toBeGreaterThan(0);
    },
  );
});
