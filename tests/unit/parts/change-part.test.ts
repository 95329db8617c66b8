import { expect, test } from 'vitest';
import { changeLibrarySettings } from '#core/library/change-settings.ts';
import { readLibrarySettings } from '#core/library/read-settings.ts';
import { partChanges, type PartWish } from '#core/parts/change-part.ts';

const yaml = `# ours
name: Notes # the name
parts: # told by hand
  # the special one
  - file: drafts/special.md # found in spring
    issue: docs/9.md
  - { file: old.md, is: digest }
`;

function after(file: string, wish: PartWish, text = yaml): string {
  const parts = readLibrarySettings(text).settings.parts ?? [];
  const changed = changeLibrarySettings(text, partChanges(parts, file, wish));
  if (!changed.ok) throw new Error(changed.error);
  return changed.value;
}

test('a new row goes to the end, every comment stays', () => {
  const text = after('new.md', { is: 'compilation' });
  expect(readLibrarySettings(text).settings.parts?.at(-1)).toEqual({
    file: 'new.md',
    is: 'compilation',
  });
  for (const comment of [
    '# ours',
    '# the name',
    '# told by hand',
    '# the special one',
    '# found in spring',
  ]) {
    expect(text).toContain(comment);
  }
});

test('a row is changed in its place', () => {
  const text = after('drafts/special.md', { issue: false, is: 'twin' });
  expect(readLibrarySettings(text).settings.parts?.[0]).toEqual({
    file: 'drafts/special.md',
    issue: false,
    is: 'twin',
  });
  expect(text).toContain('# found in spring');
});

test('a row that says nothing any more goes, and the key with the last one', () => {
  const text = after('old.md', { is: null });
  expect(readLibrarySettings(text).settings.parts).toEqual([
    { file: 'drafts/special.md', issue: 'docs/9.md' },
  ]);
  expect(after('drafts/special.md', { issue: null }, text)).not.toContain('parts:');
  expect(partChanges([], 'old.md', { is: null })).toEqual([]);
});

test('saying the same again changes nothing', () => {
  expect(after('old.md', { is: 'digest' })).toBe(yaml);
});
