import { describe, expect, it, test } from 'vitest';
import { filesToCommit } from '#core/git/files-to-commit.ts';
import { countStatus, readStatus } from '#core/git/read-status.ts';

const oid = '1b6ac064740a9ec8938107bc1cc9819a3878873e';
const modes = '100644 100644 100644';
const head = (...lines: readonly string[]) =>
  [`# branch.oid ${oid}`, '# branch.head main', ...lines].join('\0');
const read = (...records: readonly string[]) => {
  const status = readStatus(`${head(...records)}\0`);
  if (!status.ok) throw new Error(status.error);
  return status.value;
};

describe('the branch', () => {
  test.each([
    ['# branch.upstream origin/main\0# branch.ab +2 -31', ['origin/main', 2, 31]],
    ['# branch.upstream origin/main', ['origin/main', null, null]],
    ['# stash 3', [null, null, null]],
  ])('%j', (lines, [upstream, ahead, behind]) => {
    expect(read(lines)).toEqual({
      commit: oid,
      branch: 'main',
      upstream,
      ahead,
      behind,
      entries: [],
    });
  });

  it('may be none, or without a commit', () => {
    expect(readStatus(`# branch.oid ${oid}\0# branch.head (detached)\0`)).toMatchObject({
      value: { branch: null, commit: oid },
    });
    expect(readStatus('# branch.oid (initial)\0# branch.head 主线/草稿\0')).toMatchObject({
      value: { branch: '主线/草稿', commit: null },
    });
  });

  it('has to be there', () => {
    expect(readStatus('')).toEqual({ ok: false, error: 'no branch' });
  });
});

describe('the files', () => {
  test.each([
    [`1 .M N... ${modes} ${oid} ${oid} a b.md`, 'a b.md', 'changed', false],
    [`1 M. N... ${modes} ${oid} ${oid} 2026 周刊.md`, '2026 周刊.md', 'staged', false],
    [`1 AM N... ${modes} ${oid} ${oid} new\nline.md`, 'new\nline.md', 'changed', false],
    [`1 .D N... ${modes} ${oid} ${oid} gone.md`, 'gone.md', 'changed', true],
    [`1 D. N... ${modes} ${oid} ${oid} gone.md`, 'gone.md', 'staged', true],
    [`u UU N... ${modes} 100644 ${oid} ${oid} ${oid} both.md`, 'both.md', 'conflicted', false],
    ['? new folder/', 'new folder/', 'untracked', false],
    ['? "quoted".md', '"quoted".md', 'untracked', false],
  ])('%j', (record, path, kind, isGone) => {
    expect(read(record).entries).toEqual([{ path, from: null, kind, isGone }]);
  });

  it('may have been called otherwise', () => {
    const { entries } = read(`2 R. N... ${modes} ${oid} ${oid} R100 b c.md`, '1 M. 旧.md', '? d');
    expect(entries).toEqual([
      { path: 'b c.md', from: '1 M. 旧.md', kind: 'staged', isGone: false },
      { path: 'd', from: null, kind: 'untracked', isGone: false },
    ]);
    expect(countStatus(entries)).toEqual({ staged: 1, changed: 0, untracked: 1, conflicted: 0 });
  });

  it('of a kind that is not known are passed over, and half a record is an error', () => {
    expect(read('! ignored.md', '9 future').entries).toEqual([]);
    expect(readStatus(`${head('1 .M N... 100644')}\0`)).toMatchObject({ ok: false });
    expect(readStatus(head(`2 R. N... ${modes} ${oid} ${oid} R100 b.md`))).toMatchObject({
      ok: false,
    });
  });
});

test('of what exports wrote, what differs from the last commit is committed', () => {
  const { entries } = read(
    `1 .M N... ${modes} ${oid} ${oid} changed.md`,
    `1 A. N... ${modes} ${oid} ${oid} staged.md`,
    `1 .D N... ${modes} ${oid} ${oid} gone.md`,
    `u UU N... ${modes} 100644 ${oid} ${oid} ${oid} both.md`,
    `1 .M N... ${modes} ${oid} ${oid} by-hand.md`,
    '? posts/',
    '? new.md',
  );
  const exported = ['posts/周刊.md', 'new.md', 'changed.md', 'staged.md', 'gone.md', 'both.md'];
  expect(filesToCommit([...exported, 'same.md', 'new.md', 'posts-2/a.md'], entries)).toEqual([
    { path: 'changed.md', change: 'changed' },
    { path: 'new.md', change: 'new' },
    { path: 'posts/周刊.md', change: 'new' },
    { path: 'staged.md', change: 'changed' },
  ]);
});
