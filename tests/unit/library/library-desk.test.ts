import {
  chmodSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Library } from '#core/ipc/shapes.ts';
import { asOrdinaryUser } from '../../support/ordinary-user.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { makeDesk, makeLibrary, openOk } from './desk-support.ts';

const issueText = '# Weekly #7 (2024-02-03)\n\n## Articles\n\n1. [a](https://e.x/a)\n\ntext\n';

const ids = (library: Library) => library.files.map(({ id }) => id);

describe('opening a folder', () => {
  test('lists heads at once and counts a moment later', async () => {
    const folder = makeLibrary({ 'weekly-7.md': issueText });
    const { desk, until } = makeDesk();
    const [file] = (await openOk(desk, folder)).files;
    expect(file).toEqual({
      id: 'weekly-7.md',
      fileName: 'weekly-7.md',
      kind: 'issue',
      number: 7,
      title: 'Weekly #7 (2024-02-03)',
      date: '2024-02-03',
      sections: null,
    });
    const counted = await until(({ files }) => files.every(({ sections }) => sections !== null));
    expect(counted.files[0]?.sections).toEqual([{ title: 'Articles', itemCount: 1 }]);
  });

  test('changes nothing in it (W7)', async () => {
    const folder = makeLibrary({ 'a.md': issueText, '2024/b.md': issueText, '.x.md.1.1.tmp': '' });
    const look = () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .toSorted()
        .map((name) => [name, statSync(join(folder, name)).mtimeMs]);
    const before = look();
    const { desk, until } = makeDesk();
    await openOk(desk, folder);
    await until(({ files }) => files.every(({ sections }) => sections !== null));
    expect(look()).toEqual(before);
  });

  test('finds files of every name, in folders of years too, and passes over what is hidden', async () => {
    const folder = makeLibrary({
      '2023/#12 spaced out.md': '# a #12\n',
      '2024/第 300 期.markdown': '# 周刊（第 300 期）\n',
      'README.md': '# about\n',
      '.git/x.md': '',
      'node_modules/y.md': '',
      '.hidden.md': '',
      'notes.txt': '',
    });
    const { desk } = makeDesk();
    const library = await openOk(desk, folder);
    expect(ids(library)).toEqual([
      '2024/第 300 期.markdown',
      '2023/#12 spaced out.md',
      'README.md',
    ]);
    expect(library.files.map(({ kind }) => kind)).toEqual(['issue', 'issue', 'other']);
  });

  test('a folder without Markdown is an empty library', async () => {
    const { desk } = makeDesk();
    expect((await openOk(desk, makeLibrary({ 'x.txt': '' }))).files).toEqual([]);
  });

  test('says what is wrong with a folder that cannot be opened', async () => {
    const folder = makeLibrary({ 'a.md': '' });
    const { desk } = makeDesk();
    const missing = join(folder, 'missing');
    const file = join(folder, 'a.md');
    expect(await desk.open(missing)).toEqual({
      ok: false,
      error: { code: 'library/not-found', path: missing },
    });
    expect(await desk.open(file)).toEqual({
      ok: false,
      error: { code: 'library/not-a-folder', path: file },
    });
    expect(desk.current()).toBeNull();
  });

  test('an unreadable folder is named with the cause, an unreadable part passed over', async () => {
    const closed = makeLibrary({ 'a.md': issueText });
    const partly = makeLibrary({ 'a.md': issueText, 'closed/b.md': issueText });
    const { desk } = makeDesk();
    chmodSync(closed, 0o000);
    chmodSync(partly, 0o755);
    chmodSync(join(partly, 'closed'), 0o000);
    const [whole, part] = await asOrdinaryUser(() =>
      Promise.all([desk.open(closed), desk.open(partly)]),
    );
    chmodSync(closed, 0o755);
    chmodSync(join(partly, 'closed'), 0o755);
    expect(whole).toEqual({
      ok: false,
      error: { code: 'library/not-readable', path: closed, cause: 'permission denied' },
    });
    expect(part.ok && ids(part.value)).toEqual(['a.md']);
  });

  test('links to files inside are followed, links that lead out are not listed (R3)', async () => {
    const outside = makeLibrary({ 'secret.md': 'secret' });
    const folder = makeLibrary({ 'a.md': issueText });
    symlinkSync('a.md', join(folder, 'b.md'));
    symlinkSync(join(outside, 'secret.md'), join(folder, 'c.md'));
    symlinkSync(outside, join(folder, 'd'));
    const { desk } = makeDesk();
    expect(ids(await openOk(desk, folder)).toSorted()).toEqual(['a.md', 'b.md']);
  });

  test('opens through a link under its real path', async () => {
    const folder = makeLibrary({ 'a.md': issueText });
    const link = join(tempFolder(), 'link');
    symlinkSync(folder, link);
    const { desk } = makeDesk();
    expect((await openOk(desk, link)).path).toBe(folder);
  });
});

describe('the paths of issues', () => {
  test('only what the window was told of has one', async () => {
    const folder = makeLibrary({ 'a.md': issueText, 'x.txt': '' });
    const { desk } = makeDesk();
    await openOk(desk, folder);
    expect(await desk.pathOf('a.md')).toEqual({ ok: true, value: join(folder, 'a.md') });
    for (const id of ['x.txt', '../a.md', './a.md', '/etc/passwd', 'b.md', '']) {
      expect(await desk.pathOf(id)).toMatchObject({ error: { code: 'file/not-found' } });
    }
  });

  test('an issue that was deleted keeps its path, one that became a link out has none (R3)', async () => {
    const outside = makeLibrary({ 'secret.md': 'secret' });
    const folder = makeLibrary({ 'a.md': issueText, 'b.md': issueText });
    const { desk } = makeDesk();
    await openOk(desk, folder);
    rmSync(join(folder, 'a.md'));
    rmSync(join(folder, 'b.md'));
    symlinkSync(join(outside, 'secret.md'), join(folder, 'b.md'));
    expect(await desk.pathOf('a.md')).toEqual({ ok: true, value: join(folder, 'a.md') });
    expect(await desk.pathOf('b.md')).toMatchObject({ error: { code: 'file/not-found' } });
  });
});

describe('what others do in the folder', () => {
  test('new, renamed, changed and deleted issues show up', async () => {
    const folder = makeLibrary({ 'a.md': issueText });
    const { desk, until } = makeDesk();
    await openOk(desk, folder);
    writeFileSync(join(folder, 'b.md'), issueText);
    await until((library) => ids(library).includes('b.md'));
    writeFileSync(join(folder, 'b.md'), issueText.replace('#7', '#88'));
    await until(({ files }) => files.some(({ number }) => number === 88));
    renameSync(join(folder, 'b.md'), join(folder, 'c.md'));
    await until((library) => ids(library).join() === 'c.md,a.md');
    rmSync(join(folder, 'c.md'));
    await until((library) => ids(library).join() === 'a.md');
    mkdirSync(join(folder, '2025'));
    writeFileSync(join(folder, '2025', 'd.md'), issueText);
    await until((library) => ids(library).includes('2025/d.md'));
    writeFileSync(join(folder, '2025', 'e.md'), issueText);
    const last = await until((library) => ids(library).includes('2025/e.md'));
    expect(ids(last).toSorted()).toEqual(['2025/d.md', '2025/e.md', 'a.md']);
  });

  test('a folder that was deleted and made anew is followed again', async () => {
    const folder = makeLibrary({ 'year/a.md': issueText });
    const { desk, until } = makeDesk();
    await openOk(desk, folder);
    await until(({ files }) => files[0]?.sections !== null);
    renameSync(join(folder, 'year'), `${folder}-old`);
    mkdirSync(join(folder, 'year'));
    writeFileSync(join(folder, 'year', 'b.md'), issueText);
    await until((library) => ids(library).join() === 'year/b.md');
    writeFileSync(join(folder, 'year', 'c.md'), issueText);
    const last = await until((library) => library.files.length === 2);
    expect(ids(last)).toEqual(['year/b.md', 'year/c.md']);
    rmSync(`${folder}-old`, { recursive: true });
  });

  test('a library that has gone keeps its list, and is followed again once it is back', async () => {
    const folder = makeLibrary({ 'a.md': issueText });
    const { desk, changes, until } = makeDesk();
    await openOk(desk, folder);
    await until(({ files }) => files[0]?.sections !== null);
    renameSync(folder, `${folder}-moved`);
    desk.rescan();
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(changes.at(-1)?.files).toHaveLength(1);
    renameSync(`${folder}-moved`, folder);
    desk.rescan();
    await new Promise(setImmediate);
    writeFileSync(join(folder, 'b.md'), issueText);
    expect((await until(({ files }) => files.length === 2)).files).toHaveLength(2);
  });

  test('reports of a library that was closed are dropped', async () => {
    const one = makeLibrary({ 'one.md': issueText });
    const two = makeLibrary({ 'two.md': issueText });
    const { desk, changes } = makeDesk();
    await openOk(desk, one);
    await openOk(desk, two);
    changes.length = 0;
    desk.receiveScan({
      serial: 1,
      read: 0,
      total: 0,
      unreadable: null,
      isCut: false,
      files: [],
      folders: [one],
      recurring: { snippets: [], firstLines: [] },
      textsRevision: 0,
      found: null,
      groups: [],
    });
    expect(changes).toEqual([]);
    expect(desk.current()?.shown.files).toHaveLength(1);
  });
});

test('libraries opened before are remembered, the last first', async () => {
  const one = makeLibrary({});
  const two = makeLibrary({});
  const { desk } = makeDesk();
  await openOk(desk, one);
  const { id } = await openOk(desk, two);
  await openOk(desk, one);
  expect(desk.recent().map(({ path }) => path)).toEqual([one, two]);
  expect(desk.last()).toBe(one);
  expect(await desk.openRecent(id)).toMatchObject({ ok: true, value: { path: two } });
  expect(await desk.openRecent('unknown')).toMatchObject({ error: { code: 'library/not-found' } });
});
