import { describe, expect, test } from 'vitest';
import { plainSectionTitle, shortTitle } from '../../../../src-renderer/library/issue-text.ts';

describe('shortTitle', () => {
  test.each([
    [16, 'Field Notes #16: How we cut CI time in half', 'How we cut CI time in half'],
    [16, 'Field Notes #16: How we cut CI time in half (2023-08-19)', 'How we cut CI time in half'],
    [159, 'Python 潮流周刊#159：Python 3.15 预览', 'Python 3.15 预览'],
    [377, '老司机 iOS 周报 #377 | 2026-08-17', '老司机 iOS 周报 #377'],
    [300, '科技爱好者周刊（第 300 期）：三十年，解决人生三大问题', '三十年，解决人生三大问题'],
    [93, 'HelloGitHub Vol.93', 'HelloGitHub Vol.93'],
    [3, 'Python Trending Weekly #3 (2023-05-27)', 'Python Trending Weekly #3'],
    [5, 'Weekly #57: Not ours', 'Weekly #57: Not ours'],
    [null, 'Quote of the Week', 'Quote of the Week'],
  ])('%s, %s', (number, title, expected) => {
    expect(shortTitle({ number, title, fileName: 'file.md' }, 'en')).toBe(expected);
  });

  test('a file without a title goes by its name', () => {
    expect(shortTitle({ number: null, title: null, fileName: 'file.md' }, 'en')).toBe('file.md');
    expect(shortTitle({ number: 3, title: ' ', fileName: 'file.md' }, 'en')).toBe('file.md');
  });

  test('a title in two languages gives the half that is read', () => {
    const named = {
      number: 11,
      title: '田野笔记 #11：慢，是一种手艺---Field Notes #11: Slow Is a Craft (2026-07-31)',
      fileName: 'file.md',
    };
    expect(shortTitle(named, 'en')).toBe('Slow Is a Craft');
    expect(shortTitle(named, 'zh')).toBe('慢，是一种手艺');
  });
});

test.each([
  ['🦄Articles & Tutorials', 'Articles & Tutorials'],
  ['🐿️ Projects', 'Projects'],
  ['👩‍💻文章', '文章'],
  ['🇯🇵 Japan', 'Japan'],
  ['3 things', '3 things'],
  ['🐼', '🐼'],
])('a section’s name without the emoji in front: %s', (title, expected) => {
  expect(plainSectionTitle(title, 'en')).toBe(expected);
});
