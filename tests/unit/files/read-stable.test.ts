import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDocument } from '../../../src-main/documents/read-document.ts';
import { realDisk, type Disk } from '../../../src-main/files/disk.ts';
import { readStable, sha256Of } from '../../../src-main/files/read-stable.ts';
import { tempFolder } from '../../support/temp-folder.ts';

test('a file that grows while it is read is read again (R2)', async () => {
  const path = join(tempFolder(), 'a.md');
  writeFileSync(path, 'one');
  let reads = 0;
  const disk: Disk = {
    ...realDisk,
    open: async (each, mode) => {
      const file = await realDisk.open(each, mode);
      return {
        ...file,
        readAll: async () => {
          const bytes = await file.readAll();
          reads += 1;
          if (reads === 1) writeFileSync(path, 'one and two');
          return bytes;
        },
      };
    },
  };
  const { bytes, sha256 } = await readStable(disk, path);
  expect(Buffer.from(bytes).toString()).toBe('one and two');
  expect(sha256).toBe(sha256Of(Buffer.from('one and two')));
});

test('a named pipe or a folder is no document and blocks nobody (R1)', async () => {
  const folder = tempFolder();
  execFileSync('mkfifo', [join(folder, 'pipe.md')]);
  mkdirSync(join(folder, 'folder.md'));
  for (const name of ['pipe.md', 'folder.md']) {
    expect(await readDocument(realDisk, join(folder, name))).toEqual({
      ok: false,
      error: { code: 'file/not-readable', name, cause: 'not a file' },
    });
  }
});
