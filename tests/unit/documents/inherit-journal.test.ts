import {
  copyFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { IssueVersion } from '#core/ipc/version-shapes.ts';
import type { Result } from '#core/result.ts';
import { realDisk, type Disk } from '../../../src-main/files/disk.ts';
import { startLife } from '../../crash/life.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const first = '# Weekly\n\nFirst.\n';

function makeLibrary() {
  const folder = tempFolder();
  const path = (name: string): string => join(folder, name);
  const journals = (): readonly string[] =>
    readdirSync(path('data/journals/library')).filter((name) => name.endsWith('.journal'));
  const start = (files: readonly string[], disk: Disk = realDisk) =>
    startLife(disk, { library: folder, data: path('data') }, { autosave: false, files });
  writeFileSync(path('a.md'), first);
  return { path, journals, start };
}

type Life = ReturnType<typeof startLife>;

async function kindsOf(life: Life, issueId: string): Promise<readonly string[]> {
  const listed = await life.call('issue.versions', { issueId });
  const versions = listed as Result<readonly IssueVersion[], unknown>;
  return versions.ok ? versions.value.map(({ kind }) => kind) : [];
}

/** Changes a.md in a window, saves it, and ends there. */
async function saveOnce(life: Life): Promise<void> {
  await life.documents.open('a.md');
  life.editor.type('Saved ', 0, 0);
  await life.documents.save();
  await life.end();
}

test('a file that was renamed while Galley was closed keeps its versions and its undo (J10)', async () => {
  const { path, journals, start } = makeLibrary();
  await saveOnce(start(['a.md']));
  renameSync(path('a.md'), path('b.md'));
  const life = start(['b.md']);
  await life.documents.open('b.md');
  expect(await kindsOf(life, 'b.md')).toEqual(['saved', 'found']);
  life.editor.undo();
  expect(life.editor.text()).toBe(first);
  await life.end();
  expect(journals()).toHaveLength(1);
  expect(await kindsOf(start(['b.md']), 'b.md')).toContain('saved');
});

test('what was unsaved is recovered under the new name', async () => {
  const { path, start } = makeLibrary();
  const before = start(['a.md']);
  await before.documents.open('a.md');
  before.editor.type('Unsaved ', 0, 0);
  await before.documents.recorded();
  await before.end();
  renameSync(path('a.md'), path('b.md'));
  const life = start(['b.md']);
  await life.documents.open('b.md');
  expect(life.editor.text()).toBe(`Unsaved ${first}`);
  expect(life.store.getState().document?.recovered?.changes).toBe(1);
  await life.end();
});

test.each([
  [
    'the file is still there',
    ['a.md', 'b.md'],
    (path: (name: string) => string) => {
      copyFileSync(path('a.md'), path('b.md'));
    },
  ],
  [
    'its content is another one',
    ['b.md'],
    (path: (name: string) => string) => {
      rmSync(path('a.md'));
      writeFileSync(path('b.md'), `${first}More.\n`);
    },
  ],
  [
    'two files hold it',
    ['b.md', 'c.md'],
    (path: (name: string) => string) => {
      copyFileSync(path('a.md'), path('c.md'));
      renameSync(path('a.md'), path('b.md'));
    },
  ],
] as const)('a journal stays where it is when %s', async (_, files, change) => {
  const { path, journals, start } = makeLibrary();
  await saveOnce(start(['a.md']));
  change(path);
  const before = journals();
  const life = start(files);
  await life.documents.open('b.md');
  expect(await kindsOf(life, 'b.md')).toEqual([]);
  expect(journals()).toEqual(before);
  await life.end();
});

test('a file that is renamed while it is open is followed with what is unsaved', async () => {
  const { path, start } = makeLibrary();
  const life = start(['b.md']);
  await life.documents.open('a.md');
  life.editor.type('Unsaved ', 0, 0);
  renameSync(path('a.md'), path('b.md'));
  await life.look();
  expect(life.store.getState().document?.conflict).toEqual({ disk: null });
  expect(await life.documents.open('b.md')).toBe(true);
  expect(life.editor.text()).toBe(`Unsaved ${first}`);
  expect(await life.documents.save()).toBe(true);
  expect(readFileSync(path('b.md'), 'utf8')).toBe(`Unsaved ${first}`);
  await life.end();
});

test('another file is not opened over unsaved text whose own file is gone', async () => {
  const { path, start } = makeLibrary();
  const life = start(['b.md']);
  await life.documents.open('a.md');
  life.editor.type('Unsaved ', 0, 0);
  rmSync(path('a.md'));
  writeFileSync(path('b.md'), 'another\n');
  await life.look();
  expect(await life.documents.open('b.md')).toBe(false);
  expect(life.editor.text()).toBe(`Unsaved ${first}`);
  await life.end();
});

test('a file that is gone with nothing unsaved holds nobody up, and can be put back', async () => {
  const { path, start } = makeLibrary();
  writeFileSync(path('b.md'), 'another\n');
  const life = start(['b.md']);
  await life.documents.open('a.md');
  rmSync(path('a.md'));
  await life.look();
  expect(await life.documents.open('b.md')).toBe(true);
  expect(life.editor.text()).toBe('another\n');
  const deleted = await life.call('issue.deleted', undefined);
  const [file] = (deleted as { value: readonly { trashId: string }[] }).value;
  await life.call('issue.put-back', { trashId: file?.trashId });
  expect(readFileSync(path('a.md'), 'utf8')).toBe(first);
  await life.end();
});
