import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeExport } from '../../../src-main/export/write-export.ts';
import { realDisk } from '../../../src-main/files/disk.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** Writes one file below `folder`, with consent to replace anything. */
function writeOne(folder: string, path: string, issue: string | null = null) {
  const remembered = new Map<string, string>();
  const output = { files: [{ path, content: 'ours' }], patches: [] };
  return writeExport(folder, output, {
    disk: realDisk,
    writer: createFileWriter({
      disk: realDisk,
      backupFolder: join(folder, 'backups'),
      beforeFirstWrite: () => undefined,
    }),
    memory: remembered,
    isIssue: (real) => Promise.resolve(real === issue),
    ask: (questions) => Promise.resolve(questions.map(() => 'replace')),
  });
}

test('files go into folders that are made for them', async () => {
  const folder = join(tempFolder(), 'blog');
  const path = join(folder, 'src', 'posts', 'a.md');
  expect(await writeOne(folder, 'src/posts/a.md')).toEqual({
    ok: true,
    value: { paths: [path], adopted: [], kept: [] },
  });
  expect(readFileSync(path, 'utf8')).toBe('ours');
});

test('an issue is not replaced, whatever is answered; one that would stay as it is may stay', async () => {
  const folder = tempFolder();
  const path = join(folder, 'a.md');
  writeFileSync(path, 'theirs');
  expect(await writeOne(folder, 'a.md', path)).toEqual({
    ok: false,
    error: { code: 'export/is-issue', name: 'a.md', folder },
  });
  expect(readFileSync(path, 'utf8')).toBe('theirs');
  writeFileSync(path, 'ours');
  expect(await writeOne(folder, 'a.md', path)).toMatchObject({ ok: true });
});

describe('an export cannot leave its folder', () => {
  test.each([
    '../out.md',
    'a/../../out.md',
    '/etc/out.md',
    'a\\..\\out.md',
    './out.md',
    'a//b',
    '',
  ])('by the path "%s"', async (path) => {
    const folder = join(tempFolder(), 'blog');
    expect(await writeOne(folder, path)).toMatchObject({ error: { code: 'file/failed' } });
    expect(existsSync(join(folder, '..', 'out.md'))).toBe(false);
  });

  test.each([
    ['a folder', 'posts', 'posts/a.md'],
    ['a folder above', 'link', 'link/deep/a.md'],
  ])('by a link in place of %s', async (_, link, path) => {
    const outside = tempFolder();
    const folder = tempFolder();
    symlinkSync(outside, join(folder, link));
    expect(await writeOne(folder, path)).toMatchObject({ error: { code: 'file/failed' } });
    expect(existsSync(join(outside, 'a.md'))).toBe(false);
    expect(existsSync(join(outside, 'deep'))).toBe(false);
  });

  test('by a link to a file outside', async () => {
    const outside = join(tempFolder(), 'theirs.md');
    writeFileSync(outside, 'theirs');
    const folder = tempFolder();
    symlinkSync(outside, join(folder, 'a.md'));
    expect(await writeOne(folder, 'a.md')).toMatchObject({ error: { code: 'file/failed' } });
    expect(readFileSync(outside, 'utf8')).toBe('theirs');
  });

  test('by a link to a file outside that is not there', async () => {
    const outside = join(tempFolder(), 'theirs.md');
    const folder = tempFolder();
    symlinkSync(outside, join(folder, 'a.md'));
    expect(await writeOne(folder, 'a.md')).toMatchObject({ error: { code: 'file/failed' } });
    expect(existsSync(outside)).toBe(false);
  });
});
