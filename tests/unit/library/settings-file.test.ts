import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Library } from '#core/ipc/shapes.ts';
import type { LibrarySettings, SettingsChange } from '#core/library/library-settings.ts';
import { realDisk } from '../../../src-main/files/disk.ts';
import { createFileWriter, type FileWriter } from '../../../src-main/files/write-file.ts';
import { readSettingsFile, writeSettingsFile } from '../../../src-main/library/settings-file.ts';
import { libraryDeskWith } from '../../support/library-desk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const writer = createFileWriter({
  disk: realDisk,
  backupFolder: '/nowhere',
  beforeFirstWrite: () => undefined,
});
const setMarker: readonly SettingsChange[] = [{ path: ['profile', 'marker'], value: 'dot' }];

function libraryWith(yaml: string | null): { readonly folder: string; readonly file: string } {
  const folder = tempFolder();
  const file = join(folder, 'galley.yaml');
  if (yaml !== null) writeFileSync(file, yaml);
  return { folder, file };
}

test('a library without the file gets one with the first change', async () => {
  const { folder, file } = libraryWith(null);
  expect(await readSettingsFile(realDisk, folder)).toMatchObject({ document: null, settings: {} });
  expect(existsSync(file)).toBe(false);
  const written = await writeSettingsFile(realDisk, writer, folder, setMarker);
  expect(written).toMatchObject({ ok: true, value: { settings: { profile: { marker: 'dot' } } } });
  expect(readFileSync(file, 'utf8')).toBe('profile:\n  marker: dot\n');
});

test('keeps a BOM, line ends and comments', async () => {
  const { folder, file } = libraryWith(
    '\uFEFFname:  A # ours\r\nprofile:\r\n  marker: cjk # so\r\n',
  );
  await writeSettingsFile(realDisk, writer, folder, setMarker);
  expect(readFileSync(file, 'utf8')).toBe(
    '\uFEFFname:  A # ours\r\nprofile:\r\n  marker: dot # so\r\n',
  );
});

test('changes what another program wrote meanwhile, and loses none of it', async () => {
  const { folder, file } = libraryWith('name: A\n');
  let isFirst = true;
  const slow: FileWriter = {
    ...writer,
    write: (path, bytes, expected) => {
      if (isFirst) writeFileSync(file, 'name: B # theirs\n');
      isFirst = false;
      return writer.write(path, bytes, expected);
    },
  };
  const written = await writeSettingsFile(realDisk, slow, folder, setMarker);
  expect(written.ok).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('name: B # theirs\nprofile:\n  marker: dot\n');
});

test.each([
  ['profile: [\n', setMarker],
  ['name: A\n', [{ path: ['profile', 'marker'], value: 'roman' }]],
  ['profile: 1\n', setMarker],
])('refuses to make it worse: %j', async (yaml, changes) => {
  const { folder, file } = libraryWith(yaml);
  const written = await writeSettingsFile(realDisk, writer, folder, changes);
  expect(written).toMatchObject({ ok: false, error: { code: 'file/failed' } });
  expect(readFileSync(file, 'utf8')).toBe(yaml);
});

test('a link that leads out of the library is not read and not written', async () => {
  const elsewhere = join(tempFolder(), 'their.yaml');
  writeFileSync(elsewhere, 'name: Theirs\n');
  const { folder, file } = libraryWith(null);
  symlinkSync(elsewhere, file);
  const read = await readSettingsFile(realDisk, folder);
  expect(read).toMatchObject({ settings: {}, problems: [{ kind: 'unreadable' }] });
  expect((await writeSettingsFile(realDisk, writer, folder, setMarker)).ok).toBe(false);
  expect(readFileSync(elsewhere, 'utf8')).toBe('name: Theirs\n');
});

test('what is no text is named, and left as it is', async () => {
  const { folder, file } = libraryWith(null);
  mkdirSync(file);
  expect(await readSettingsFile(realDisk, folder)).toMatchObject({
    problems: [{ kind: 'unreadable' }],
  });
  expect((await writeSettingsFile(realDisk, writer, folder, setMarker)).ok).toBe(false);
});

test('the open library has its settings, and follows the file', async () => {
  const { folder, file } = libraryWith('name: Ours\ntemplate: 1\n');
  let heard: ((library: Library) => void) | null = null;
  const desk = libraryDeskWith({
    onListChange: (library) => heard?.(library),
  });
  const next = (isRight: (settings: LibrarySettings) => boolean) =>
    new Promise<Library>((resolve) => {
      heard = (library) => {
        if (isRight(library.settings)) resolve(library);
      };
    });
  const opened = await desk.open(folder);
  expect(opened).toMatchObject({
    ok: true,
    value: {
      name: 'Ours',
      settings: { name: 'Ours' },
      settingsProblems: [{ path: ['template'], line: 2 }],
    },
  });
  const changed = next(({ name }) => name === 'Theirs');
  writeFileSync(file, 'name: Theirs\n');
  expect((await changed).settingsProblems).toEqual([]);
  expect(desk.current()).toMatchObject({ settings: { name: 'Theirs' } });
  expect(await desk.changeSettings(setMarker)).toMatchObject({
    ok: true,
    value: { settings: { name: 'Theirs', profile: { marker: 'dot' } } },
  });
  desk.close();
});
