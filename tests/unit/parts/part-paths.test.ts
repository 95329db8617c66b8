import { expect, test } from 'vitest';
import type { IssuePart, PartGroup } from '#core/parts/part-group.ts';
import { languagePaths, masterPath } from '#core/parts/part-paths.ts';

function part(file: string, language: IssuePart['language']): IssuePart {
  return {
    file,
    role: 'master',
    language,
    isBilingual: false,
    edition: 'full',
    twin: null,
    isSet: false,
  };
}

function pair(zh: string, en: string): PartGroup {
  return { id: zh, kind: 'issue', parts: [part(zh, 'zh'), part(en, 'en')] };
}

test('languages go where most issues of the library have theirs', () => {
  const groups = [
    pair('docs/1.md', 'docs/en/1.md'),
    pair('docs/2.md', 'docs/en/2.md'),
    pair('old/0.zh.md', 'old/0.en.md'),
  ];
  expect(languagePaths('drafts/3.bilingual.md', groups)).toEqual({
    zh: 'docs/3.md',
    en: 'docs/en/3.md',
  });
  // Never over the master itself.
  expect(languagePaths('docs/3.md', groups)).toEqual({ zh: 'docs/3.zh.md', en: 'docs/3.en.md' });
});

test('else beside the master', () => {
  expect(languagePaths('a/3.markdown', [])).toEqual({
    zh: 'a/3.zh.markdown',
    en: 'a/3.en.markdown',
  });
});

test('a master goes beside the Chinese file, over nothing', () => {
  expect(masterPath('a/3.zh.md', () => false)).toBe('a/3.md');
  expect(masterPath('a/3.md', (path) => path === 'a/3.md')).toBe('a/3.bilingual.md');
});
