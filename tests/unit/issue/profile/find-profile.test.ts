import { describe, expect, test } from 'vitest';
import { findProfile } from '#core/issue/profile/find-profile.ts';
import { summariseIssue } from '#core/issue/summary.ts';
import { compareIssues } from '#core/library/issue-files.ts';
import { letter, letters } from '../new-issue/support.ts';

function profileOf(files: Readonly<Record<string, string>>) {
  const issues = Object.entries(files)
    .map(([path, text]) => ({ path, ...summariseIssue(text, path) }))
    .toSorted(compareIssues);
  return findProfile(issues);
}

/** A made-up weekly in two languages, one folder each. */
function twin(number: number, language: 'zh' | 'en'): string {
  const date = `2026-01-${String(number * 7).padStart(2, '0')}`;
  const isChinese = language === 'zh';
  const mark = (n: number) => (isChinese ? `${n}、` : `${n}. `);
  const items = (from: number) =>
    [0, 1].map((n) => `${mark(from + n)}[t${number}](https://e.x/${number}/${n})\n\ntext\n\n`);
  const title = isChinese ? `周刊 #${number}（${date}）` : `Weekly #${number} (${date})`;
  const names = isChinese ? ['🦄文章', '工具', '订阅'] : ['🦄 Articles', 'Tools', 'Subscribe'];
  const own = isChinese ? `本期文字第${'一二三四'.charAt(number)}` : `Words of issue ${number}`;
  return [
    `# ${title}\n\n${own}\n\n`,
    `## ${names[0]}\n\n${items(1).join('')}`,
    `## ${names[1]}\n\n${items(3).join('')}`,
    `## ${names[2]}\n\n${isChinese ? '每周一封，欢迎订阅。' : 'A letter a week.'}\n`,
  ].join('');
}

describe('what the issues of a library have in common', () => {
  test('marker, numbering, dates and names, each with how sure it is', () => {
    const found = profileOf(letters(1, 8));
    expect(found).toMatchObject({
      issueCount: 8,
      dateStep: { value: { days: 7 }, count: 7, of: 7 },
    });
    expect(found.marker?.of).toBe(8);
    expect(found.file?.count).toBe(8);
    expect(found.file?.value).toMatch(/\{(?:date|number)\}/u);
  });

  test('sections with their translations, in order, and which are the same in every issue', () => {
    const files = Object.fromEntries(
      [1, 2, 3, 4].flatMap((n) => [
        [`zh/issue-${n}.md`, twin(n, 'zh')],
        [`en/issue-${n}.md`, twin(n, 'en')],
      ]),
    );
    const found = profileOf(files);
    expect(found.sections).toEqual([
      { names: { zh: '🦄文章', en: '🦄 Articles' }, count: 8, withItems: 8, alike: 0 },
      { names: { zh: '工具', en: 'Tools' }, count: 8, withItems: 8, alike: 0 },
      { names: { zh: '订阅', en: 'Subscribe' }, count: 8, withItems: 0, alike: 8 },
    ]);
    expect(found.numbering).toEqual({ value: 'issue', count: 8, of: 8 });
    // Half of the files each: only by language is it known how items are marked (so few words in English tell none).
    expect(found.markers.toSorted((one, other) => one.value.localeCompare(other.value))).toEqual([
      { language: 'zh', value: 'cjk', count: 4, of: 4 },
      { language: null, value: 'dot', count: 4, of: 4 },
    ]);
    expect(found.file).toEqual({ value: 'issue-{number}', count: 8, of: 8 });
  });

  test('a heading in two languages has two names', () => {
    const files = { 'a.md': '## 文章---Articles\n\n1. [a](https://e.x)\n' };
    expect(profileOf(files).sections[0]?.names).toEqual({ zh: '文章', en: 'Articles' });
  });

  test('words in names are a title where each issue has its own', () => {
    const files = Object.fromEntries(
      ['Rain', 'Snow', 'Wind', 'Sun'].map((word, n) => [`#${n + 1} ${word}.md`, letter(n + 1)]),
    );
    expect(profileOf(files).file).toEqual({ value: '#{number} {title}', count: 4, of: 4 });
  });

  test('sections of one issue among many are its own', () => {
    const files = { ...letters(1, 6), 'x-7.md': `${letter(7)}\n## Only here\n\nwords\n` };
    const names = profileOf(files).sections.map((section) => section.names.en);
    expect(names).not.toContain('Only here');
    expect(names.length).toBeGreaterThan(0);
  });

  test('an empty library has none', () => {
    expect(findProfile([])).toEqual({
      issueCount: 0,
      marker: null,
      numbering: null,
      dateStep: null,
      facts: [],
      markers: [],
      file: null,
      sections: [],
    });
  });
});
