import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findAskedFile } from '../../../src-main/library/asked-file.ts';
import { openAskedFile } from '../../../src-main/library/open-asked-file.ts';
import { libraryDeskWith, memorySettings } from '../../support/library-desk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function filesIn(root: string, ...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), path.endsWith('.md') ? '# Weekly #1\n' : '');
  }
}

test('the nearest library that is known, then the nearest galley.yaml, then its own folder', async () => {
  const root = tempFolder();
  filesIn(root, 'a/galley.yaml', 'a/b/c/issue.md', 'plain/deep/issue.md');
  const find = async (path: string, ...known: readonly string[]) =>
    findAskedFile(
      join(root, path),
      known.map((each) => join(root, each)),
    );
  const inFolder = (folder: string, issueId: string) => ({
    ok: true,
    value: { folder: join(root, folder), issueId },
  });
  expect(await find('a/b/c/issue.md')).toEqual(inFolder('a', 'b/c/issue.md'));
  expect(await find('a/b/c/issue.md', 'a', 'a/b', 'other')).toEqual(inFolder('a/b', 'c/issue.md'));
  expect(await find('plain/deep/issue.md')).toEqual(inFolder('plain/deep', 'issue.md'));
  expect(await find('plain/deep/issue.md', 'plain')).toEqual(inFolder('plain', 'deep/issue.md'));
  // A folder whose name begins like another's is no part of it.
  expect(await find('plain/deep/issue.md', 'pla')).toEqual(inFolder('plain/deep', 'issue.md'));
});

test('a link is followed to where the file lies; what is no file is refused with its name', async () => {
  const root = tempFolder();
  filesIn(root, 'there/issue.md', 'folder.md/x');
  symlinkSync(join(root, 'there', 'issue.md'), join(root, 'link.md'));
  expect(await findAskedFile(join(root, 'link.md'), [])).toEqual({
    ok: true,
    value: { folder: join(root, 'there'), issueId: 'issue.md' },
  });
  for (const name of ['none.md', 'folder.md']) {
    const found = await findAskedFile(join(root, name), []);
    expect(found).toMatchObject({ ok: false, error: { code: 'file/not-found', name } });
  }
});

test('a file of the open library leaves it open; another one opens its own, which is new once', async () => {
  const root = tempFolder();
  filesIn(root, 'one/a.md', 'one/b.md', 'two/c.md', 'one/.hidden/d.md');
  const settings = memorySettings();
  const desk = libraryDeskWith({ settings });
  await desk.open(join(root, 'one'));
  const open = async (path: string) => {
    const opened = await openAskedFile({ desk, settings }, join(root, path));
    if (!opened.ok) return opened.error.code;
    const { library, issueId, isNew } = opened.value;
    return [library.path, issueId, isNew];
  };
  expect(await open('one/b.md')).toEqual([join(root, 'one'), 'b.md', false]);
  expect(await open('two/c.md')).toEqual([join(root, 'two'), 'c.md', true]);
  expect(await open('two/c.md')).toEqual([join(root, 'two'), 'c.md', false]);
  expect(await open('one/a.md')).toEqual([join(root, 'one'), 'a.md', false]);
  // What the library passes over has its own folder opened.
  expect(await open('one/.hidden/d.md')).toEqual([join(root, 'one/.hidden'), 'd.md', true]);
  expect(await open('one/gone.md')).toBe('file/not-found');
  desk.close();
});
