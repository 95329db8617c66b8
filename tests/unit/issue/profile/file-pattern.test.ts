import { describe, expect, test } from 'vitest';
import { readLibrarySettings } from '#core/library/read-settings.ts';
import { fitsPattern, pathByPattern } from '#core/issue/profile/file-pattern.ts';

describe('which files are issues', () => {
  test.each([
    ['{date}-weekly', '2024-02-03-weekly.md', true],
    ['{date}-weekly.md', '2024/20240203-Weekly.markdown', true],
    ['{date}-weekly', '2024-02-03-season.md', false],
    ['{year}/#{number} {title}', '2024/#12 Spring, at last.md', true],
    ['{year}/#{number} {title}', '#12 Spring.md', false],
    ['issues/*', 'issues/a.md', true],
    ['issues/*', 'issues/a/b.md', false],
    ['第 {number} 期', '中文/第 300 期.markdown', true],
    ['a+(b)[c].{number}', 'a+(b)[c].1.md', true],
    ['a+(b)[c].{number}', 'aab.1.md', false],
  ])('%s, %s: %s', (pattern, path, fits) => {
    expect(fitsPattern(pattern, path)).toBe(fits);
  });

  test('a pattern with so many gaps that a long name would take long is refused', () => {
    expect(readLibrarySettings("issues: { file: '*a*a*' }").problems).toEqual([]);
    expect(readLibrarySettings("issues: { file: '*a*a*a*' }")).toMatchObject({
      settings: { issues: {} },
      problems: [{ path: ['issues', 'file'], line: 1 }],
    });
    expect(fitsPattern('*a{title}a*', `${'a'.repeat(254)}/`)).toBe(false);
  });
});

describe('what the next issue is called', () => {
  const next = { number: 8, date: '2025-01-03' };
  test.each([
    ['{date}-weekly', '2024/2024.12.27-old.markdown', '2025/2025.01.03-weekly.markdown'],
    ['{year}/issue-{number}.md', '2024/issue-007.md', '2025/issue-008.md'],
    ['#{number} {title}', '#7 Snow.md', '#8 TK.md'],
    ['issues-*', 'issues-7.md', null],
    ['{title}', 'a.md', null],
  ])('%s after %s: %s', (pattern, path, expected) => {
    const last = { path, number: 7, date: '2024-12-27' };
    expect(pathByPattern(pattern, last, next)).toBe(expected);
  });

  test('a first issue, and one without a date', () => {
    expect(pathByPattern('{date}-{number}', null, next)).toBe('2025-01-03-8.md');
    expect(pathByPattern('{date}-{number}', null, { number: 8, date: null })).toBeNull();
  });
});
