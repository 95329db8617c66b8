import { describe, expect, test } from 'vitest';
import { addMonths, isCalendarDate } from '#core/issue/new-issue/calendar.ts';
import { learnDateStep } from '#core/issue/new-issue/date-step.ts';
import { identityEdits } from '#core/issue/new-issue/identity-edits.ts';
import { ownWords } from '#core/issue/new-issue/subtitle.ts';
import { applyEdits } from '#core/text/apply-edits.ts';

function advanced(
  text: string,
  number: number,
  date: string,
  names: readonly string[] = [],
): string {
  const from = { number, date };
  const to = { number: number + 1, date: '2023-09-01' };
  return applyEdits(text, identityEdits(text, { from: 0, to: text.length }, { from, to, names }));
}

describe('dates in text', () => {
  test.each([
    ['posts/2023-08-12-weekly', 'posts/2023-09-01-weekly'],
    ['(2023.08.12)', '(2023.09.01)'],
    ['2023/8/12', '2023/9/1'],
    ['20230812.png', '20230901.png'],
    ['2023年8月12日', '2023年9月1日'],
    ['2023 年 08 月 12 日', '2023 年 09 月 01 日'],
    ['August 12, 2023', 'September 1, 2023'],
    ['Aug 12th 2023', 'Sep 1st 2023'],
    ['12 Aug. 2023', '1 Sep. 2023'],
    ['2023-08-13', '2023-08-13'],
    ['12023-08-12', '12023-08-12'],
    ['2023-08-120', '2023-08-120'],
  ])('%s becomes %s', (text, expected) => {
    expect(advanced(text, 500, '2023-08-12')).toBe(expected);
  });
});

describe('numbers in text', () => {
  test.each([
    ['Weekly #15: 15 links', 'Weekly #16: 15 links'],
    ['第 15 期周刊', '第 16 期周刊'],
    ['the 15th issue', 'the 16th issue'],
    ['Issue 15 for free', 'Issue 16 for free'],
    ['(Issues 1-15)', '(Issues 1-15)'],
    ['Issues 15–30', 'Issues 15–30'],
    ['https://e.x/weekly-issue-15.html', 'https://e.x/weekly-issue-16.html'],
    ['https://e.x/periodical/volume/15)', 'https://e.x/periodical/volume/16)'],
    ['weekly-header/15.png?raw=true', 'weekly-header/16.png?raw=true'],
    ['this_week_in_rust_15/', 'this_week_in_rust_16/'],
    ['Vol.015', 'Vol.016'],
    ['15 articles, 15 projects, version 1.15', '15 articles, 15 projects, version 1.15'],
    ['#150 and #15.2', '#150 and #15.2'],
  ])('%s becomes %s', (text, expected) => {
    expect(advanced(text, 15, '2023-08-12', ['This Week in Rust'])).toBe(expected);
  });
});

describe('own words of titles', () => {
  test.each([
    ['Weekly #15: Own words', 'Own words'],
    ['Weekly #15 (2023-08-12)', null],
    ['老司机 iOS 周报 #15 | 2023-08-12', null],
    ['科技周刊（第 15 期）：三件事', '三件事'],
    ['This Week in Rust 15', null],
    ['Weekly #15: Own - words (2023-08-12)', 'Own - words'],
    ['#15 Own words', 'Own words'],
    ['2023-08-12: Own words', 'Own words'],
    ['Own words', 'Own words'],
    ['周刊 #15：自己的话---Weekly #15: Own words (2023-08-12)', '自己的话|Own words'],
  ])('%s', (title, own) => {
    const found = ownWords(title, { number: 15, date: '2023-08-12' }, []);
    expect(found.map(({ from, to }) => title.slice(from, to)).join('|') || null).toBe(own);
  });
});

describe('steps between dates', () => {
  test('the commonest gap, of equal ones the latest, without pauses', () => {
    expect(learnDateStep(['2026-01-02', '2026-01-09', '2026-01-17', '2026-01-24'])).toEqual({
      days: 7,
    });
    expect(learnDateStep(['2026-01-02', '2026-01-09', '2026-01-19'])).toEqual({ days: 10 });
    expect(learnDateStep(['2025-01-02', '2026-01-02', '2026-01-16'])).toEqual({ days: 14 });
    expect(learnDateStep(['2026-01-02'])).toBeNull();
  });

  test('months end where they end', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2025-12-31', 2)).toBe('2026-02-28');
  });

  test('only days of the calendar are dates', () => {
    expect(['2024-02-29', '2026-02-29', '2026-13-01', '26-01-01', ''].map(isCalendarDate)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
