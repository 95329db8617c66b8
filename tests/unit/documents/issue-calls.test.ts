import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { absentVersion } from '#core/ipc/contract.ts';
import type { DiskState, OpenedIssue } from '#core/ipc/shapes.ts';
import { issueCalls } from '../../../src-main/documents/issue-calls.ts';
import { realDisk, type Disk } from '../../../src-main/files/disk.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import { corpusIssues } from '../../support/corpus.ts';
import { issueJournalsIn } from '../../support/issue-journals.ts';
import { asOrdinaryUser, giveAway } from '../../support/ordinary-user.ts';
import { libraryDeskWith } from '../../support/library-desk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

interface SetUpOptions {
  readonly disk?: Disk;
  readonly copyTo?: string | null;
}

async function setUp(
  files: Readonly<Record<string, string | Uint8Array>>,
  { disk = realDisk, copyTo = null }: SetUpOptions = {},
) {
  const folder = tempFolder();
  const library = join(folder, 'library');
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(library, name, '..'), { recursive: true });
    writeFileSync(join(library, name), content);
  }
  const desk = libraryDeskWith();
  const backupFolder = join(folder, 'backups');
  const changes: (readonly [string, DiskState])[] = [];
  const writer = createFileWriter({ disk, backupFolder, beforeFirstWrite: () => undefined });
  const issues = issueCalls({
    desk,
    disk,
    writer,
    journals: issueJournalsIn(join(folder, 'journals'), disk, writer, desk),
    choosePath: () => Promise.resolve(copyTo),
    onChangedOnDisk: (issueId, state) => changes.push([issueId, state]),
  });
  await desk.open(library);
  desk.close();
  const open = async (issueId: string): Promise<OpenedIssue> => {
    const opened = await issues.handlers['issue.open']({ issueId });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    return opened.value;
  };
  const save = (issueId: string, text: string, baseVersion: string, convertToUtf8 = false) =>
    issues.handlers['issue.save']({ issueId, text, baseVersion, convertToUtf8 });
  return { folder, library, issues, changes, open, save, path: join(library, 'a.md') };
}

const utf8Bom = '\uFEFF';

describe('opening and saving', () => {
  test('what was not touched keeps its bytes', async () => {
    const mixed = `${utf8Bom}one\r\ntwo\nthree\rfour  \r\nno end`;
    const { open, save, path } = await setUp({ 'a.md': mixed });
    const { text, version } = await open('a.md');
    expect(text).toBe('one\ntwo\nthree\nfour  \nno end');
    await save('a.md', text, version);
    expect(readFileSync(path, 'utf8')).toBe(mixed);
    await save('a.md', text.replace('two', 'TWO'), version);
    expect(readFileSync(path, 'utf8')).toBe(mixed.replace('two', 'TWO'));
  });

  test('every real issue keeps its bytes', async () => {
    const corpus = corpusIssues('saving untouched issues');
    const files = Object.fromEntries(corpus.map(({ name, bytes }) => [name, bytes]));
    const { open, save, library } = await setUp(files);
    for (const { name, bytes } of corpus) {
      const { text, version } = await open(name);
      expect(await save(name, text, version)).toEqual({ ok: true, value: { version } });
      expect(readFileSync(join(library, name)).equals(bytes)).toBe(true);
    }
  });

  test('an issue that is only read is not watched, and can be written', async () => {
    const { issues, changes, open, save, library, path } = await setUp({
      'a.md': 'a',
      'b.md': 'b',
    });
    await open('a.md');
    const read = await issues.handlers['issue.read']({ issueId: 'b.md' });
    await save('b.md', 'b!', read.ok ? read.value.version : '');
    expect(readFileSync(join(library, 'b.md'), 'utf8')).toBe('b!');
    writeFileSync(path, 'changed');
    await issues.lookAtDisk();
    expect(changes.map(([issueId]) => issueId)).toEqual(['a.md']);
  });

  test('a save answers the version to save over next', async () => {
    const { open, save, path } = await setUp({ 'a.md': 'one' });
    const first = await save('a.md', 'two', (await open('a.md')).version);
    if (!first.ok) throw new Error('not saved');
    expect(await save('a.md', 'three', first.value.version)).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe('three');
  });

  test('says what a file in a folder of the library resolves its pictures to', async () => {
    const { open } = await setUp({ 'a.md': 'one' });
    expect((await open('a.md')).assetBase).toMatch(/^galley-asset:\/\/[0-9a-f]{32}\/$/);
  });

  test('an issue that the window was not told of is not found', async () => {
    const { issues, save } = await setUp({ 'a.md': '', 'x.txt': 'x' });
    for (const issueId of ['x.txt', '../x', '/etc/passwd']) {
      const found = await issues.handlers['issue.open']({ issueId });
      expect(found).toMatchObject({ error: { code: 'file/not-found' } });
      expect(await save(issueId, '', absentVersion)).toMatchObject({ ok: false });
    }
  });

  test('an empty file, and one with a NUL, are text as any other', async () => {
    const { open, save, library } = await setUp({ 'a.md': '', 'b.md': 'a\0b' });
    expect((await open('a.md')).text).toBe('');
    const { text, version } = await open('b.md');
    expect(await save('b.md', `${text}!`, version)).toMatchObject({ ok: true });
    expect(readFileSync(join(library, 'b.md'), 'utf8')).toBe('a\0b!');
  });
});

describe('a file that another program changed', () => {
  test('is not overwritten, and the answer holds what overwriting needs', async () => {
    const { open, save, path } = await setUp({ 'a.md': 'one' });
    const { version } = await open('a.md');
    writeFileSync(path, 'theirs\r\n');
    const refused = await save('a.md', 'mine', version);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'file/changed-on-disk', name: 'a.md', disk: { text: 'theirs\n' } },
    });
    expect(readFileSync(path, 'utf8')).toBe('theirs\r\n');
    const error = refused.ok ? null : refused.error;
    const disk = error?.code === 'file/changed-on-disk' ? error.disk : null;
    expect(await save('a.md', 'mine\n', disk?.version ?? 'none')).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe('mine\r\n');
  });

  test('is saved when it was only touched', async () => {
    const { open, save, path } = await setUp({ 'a.md': 'one' });
    const { version } = await open('a.md');
    utimesSync(path, new Date(), new Date(0));
    expect(await save('a.md', 'two', version)).toMatchObject({ ok: true });
  });

  test('is saved when it already holds this very text', async () => {
    const { open, save, path } = await setUp({ 'a.md': 'one' });
    const { version } = await open('a.md');
    writeFileSync(path, 'two');
    expect(await save('a.md', 'two', version)).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe('two');
  });

  test('is told of once, with what it holds now; our own saves are not', async () => {
    const { open, save, issues, changes, path } = await setUp({ 'a.md': 'one' });
    const { version } = await open('a.md');
    await Promise.all([save('a.md', 'two', version), issues.lookAtDisk()]);
    await issues.lookAtDisk();
    expect(changes).toEqual([]);
    writeFileSync(path, 'theirs');
    await issues.lookAtDisk();
    await issues.lookAtDisk();
    expect(changes).toMatchObject([['a.md', { text: 'theirs' }]]);
  });

  test('and deleted is told of, not made anew, and written anew when that is wanted', async () => {
    const { open, save, issues, changes, path } = await setUp({ 'a.md': 'one\r\n' });
    const { version } = await open('a.md');
    rmSync(path);
    await issues.lookAtDisk();
    expect(changes).toEqual([['a.md', null]]);
    expect(await save('a.md', 'mine', version)).toEqual({
      ok: false,
      error: { code: 'file/changed-on-disk', name: 'a.md', disk: null },
    });
    expect(existsSync(path)).toBe(false);
    expect(await save('a.md', 'mine', absentVersion)).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });
});

describe('a file that is not UTF-8', () => {
  const gbk = Buffer.from([0xd6, 0xd0, 0xb9, 0xfa, 0xb5, 0xc4, 0xca, 0xc7, 0x0d, 0x0a]);

  test('is shown in its encoding, and converted only with consent', async () => {
    const { open, save, path } = await setUp({ 'a.md': gbk });
    const { text, version, encoding } = await open('a.md');
    expect({ text, encoding }).toEqual({ text: '中国的是\n', encoding: 'gb18030' });
    expect(await save('a.md', text, version)).toMatchObject({
      error: { code: 'file/not-writable' },
    });
    expect(readFileSync(path).equals(gbk)).toBe(true);
    expect(await save('a.md', text, version, true)).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe('中国的是\r\n');
  });

  test('never counts as UTF-8, damaged or binary as it may be', async () => {
    const damaged = Buffer.concat([
      Buffer.from('中文的内容没有问题'.repeat(9)),
      Buffer.from([0xff]),
    ]);
    const binary = Buffer.from([0, 1, 2, 0xff, 0xfe, 0, 0x80]);
    const { open } = await setUp({ 'a.md': damaged, 'b.md': binary });
    expect((await open('a.md')).encoding).toBe('damaged-utf-8');
    expect((await open('b.md')).encoding).toBe('unknown');
  });
});

describe('what stands in the way', () => {
  test('a huge file is refused before it is read (R1)', async () => {
    const { issues } = await setUp({ 'a.md': Buffer.alloc(17 * 1024 * 1024, 'x') });
    expect(await issues.handlers['issue.open']({ issueId: 'a.md' })).toEqual({
      ok: false,
      error: { code: 'file/too-large', name: 'a.md', megabytes: 17, limit: 16 },
    });
  });

  test('a read-only library opens; its issues say so, and saving fails', async () => {
    const { folder, library, open, save, path } = await setUp({ 'a.md': 'one' });
    for (const each of [folder, library, path]) giveAway(each);
    chmodSync(path, 0o444);
    chmodSync(library, 0o555);
    await asOrdinaryUser(async () => {
      const { text, version, writable } = await open('a.md');
      expect({ text, writable }).toEqual({ text: 'one', writable: false });
      expect(await save('a.md', 'two', version)).toMatchObject({
        error: { code: 'file/not-writable', name: 'a.md', cause: 'permission denied' },
      });
    });
    chmodSync(library, 0o755);
    expect(readFileSync(path, 'utf8')).toBe('one');
  });

  test('an unreadable file is named with the cause', async () => {
    const { folder, library, issues, path } = await setUp({ 'a.md': 'one' });
    for (const each of [folder, library, path]) giveAway(each);
    chmodSync(path, 0o000);
    const opened = await asOrdinaryUser(() => issues.handlers['issue.open']({ issueId: 'a.md' }));
    expect(opened).toEqual({
      ok: false,
      error: { code: 'file/not-readable', name: 'a.md', cause: 'permission denied' },
    });
  });

  test('a full disk is named, and the file stays whole', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    const disk: Disk = {
      ...realDisk,
      open: async (path, mode) => {
        const file = await realDisk.open(path, mode);
        return { ...file, write: () => Promise.reject(full) };
      },
    };
    const { open, save, path } = await setUp({ 'a.md': 'one' }, { disk });
    const { version } = await open('a.md');
    expect(await save('a.md', 'two', version)).toEqual({
      ok: false,
      error: { code: 'file/disk-full', name: 'a.md' },
    });
    expect(readFileSync(path, 'utf8')).toBe('one');
  });
});

describe('saving a copy', () => {
  test('writes where the person says, and nowhere when they cancel', async () => {
    const copyTo = join(tempFolder(), 'copy.md');
    const { issues } = await setUp({ 'a.md': 'one' }, { copyTo });
    const copy = { issueId: 'a.md', text: 'two' };
    expect(await issues.handlers['issue.save-copy'](copy)).toEqual({
      ok: true,
      value: { name: 'copy.md' },
    });
    expect(readFileSync(copyTo, 'utf8')).toBe('two');
    const cancelled = await setUp({ 'a.md': 'one' });
    expect(await cancelled.issues.handlers['issue.save-copy'](copy)).toEqual({
      ok: true,
      value: null,
    });
  });
});
