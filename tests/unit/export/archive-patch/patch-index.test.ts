import { describe, expect, it } from 'vitest';
import { patchIndex } from '#core/export/engines/archive-patch/patch-index.ts';
import type { ArchiveIssue } from '#core/export/engines/archive-patch/write-entry.ts';
import { chineseReadme, englishReadme } from '../../../support/made-up-archive.ts';

const counts = { articles: 5, projects: 1, media: 2, topics: 1, books: 0 };
const chinese: ArchiveIssue = {
  number: 4,
  title: '海藻周刊#4：大潮',
  date: '2024-01-27',
  path: 'docs/2024-01-27-weekly.md',
  counts,
};
const english: ArchiveIssue = {
  number: 4,
  title: 'Kelp Weekly #4: Spring Tide',
  date: '2024-01-27',
  path: 'docs/en/2024-01-27-weekly.md',
  counts,
};

function patched(text: string, issue: ArchiveIssue, path = 'README.md'): string {
  const result = patchIndex({ path, text }, issue);
  if (result === null) throw new Error('no list');
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

function refusal(text: string, issue: ArchiveIssue): unknown {
  const result = patchIndex({ path: 'README.md', text }, issue);
  return result === null ? 'no list' : result.ok ? 'patched' : result.error.reason;
}

function changedLines(before: string, after: string): readonly string[] {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line));
}

describe('a new issue', () => {
  it('stands on top of the list, worded as the others are, and is in the totals', () => {
    expect(changedLines(englishReadme, patched(englishReadme, english))).toEqual([
      '| Total Issues | **4** |',
      '| Articles | **1,010** |',
      '| Projects | **5** |',
      '| Audio-Video | **3** |',
      '| Hot Topics | **1** |',
      '- Issue 4: [Spring Tide](./docs/en/2024-01-27-weekly.md)',
      '  - Shared 5 articles, 1 open-source project, 2 podcasts, 1 hot topic',
    ]);
  });

  it('does so in Chinese', () => {
    const after = patched(chineseReadme, chinese, 'README_ZH.md');
    expect(changedLines(chineseReadme, after)).toEqual([
      '| 总期数 | **4 期** |',
      '| 文章 | **1010 篇** |',
      '| 项目 | **5 个** |',
      '| 音视频 | **3 则** |',
      '| 热门话题 | **1 则** |',
      '- 第 4 期：[大潮](./docs/2024-01-27-weekly.md)',
      '  - 分享了 5 篇文章，1 个开源项目，2 则音视频，1 则热门话题',
    ]);
    expect(after).toContain('往期列表\n\n- 第 4 期');
  });

  it('A2: changes nothing the second time', () => {
    for (const [readme, issue] of [
      [englishReadme, english],
      [chineseReadme, chinese],
    ] as const) {
      const once = patched(readme, issue);
      expect(patched(once, issue)).toBe(once);
    }
  });

  it('stands at the end of a list that begins with the oldest', () => {
    const text =
      '1. [Issue 1: One](docs/2024-01-06.md)\n2. [Issue 2: Two](docs/2024-01-13.md)\n\nend\n';
    const issue = { ...english, number: 3, title: 'Three', path: 'docs/2024-01-20.md' };
    expect(patched(text, issue)).toContain(
      '13.md)\n3. [Issue 3: Three](docs/2024-01-20.md)\n\nend',
    );
  });

  it('stands in the list of the newest season', () => {
    const text =
      '### Season 2\n\n- [Weekly #3: C](docs/c.md)\n\n### Season 1\n\n- [Weekly #2: B](docs/b.md)\n- [Weekly #1: A](docs/a.md)\n';
    const issue = { ...english, title: 'Weekly #4: D', path: 'docs/d.md' };
    expect(patched(text, issue)).toContain(
      '### Season 2\n\n- [Weekly #4: D](docs/d.md)\n- [Weekly #3: C](docs/c.md)\n\n### Season 1',
    );
  });

  it.each([
    [
      '* **#3** — [C](https://github.com/me/tides/blob/main/docs/c.md) (2024-01-20)',
      '* **#4** — [D](https://github.com/me/tides/blob/main/docs/d.md) (2024-01-27)',
    ],
    [
      '- 2024.01.20 [No. 003: C](/docs/c.md "read")',
      '- 2024.01.27 [No. 004: D](/docs/d.md "read")',
    ],
    [
      '- 3. [C](./docs/c.md) 4 articles',
      '- 4. [D](./docs/d.md) 5 articles, 1 open-source project, 2 audio-video picks, 1 hot topic',
    ],
    [
      '- Issue 3: [C](./docs/2024-01-20.md) | [中文](./docs/zh/2024-01-20.md)',
      '- Issue 4: [D](./docs/d.md) | [中文](./docs/zh/2024-01-27.md)',
    ],
  ])('is written as %s is', (entry, expected) => {
    const issue = { ...english, title: 'Weekly #4: D', path: 'docs/d.md' };
    expect(patched(`# Archive\n\n${entry}\n`, issue)).toBe(`# Archive\n\n${expected}\n${entry}\n`);
  });

  it('has a title that Markdown reads as that title', () => {
    const issue = { ...english, title: 'Weekly #4: [*x*] `y` <b> a_b' };
    const after = patched(englishReadme, issue);
    expect(after).toContain('- Issue 4: [\\[\\*x\\*\\] \\`y\\` \\<b\\> a\\_b](');
    expect(patched(after, issue)).toBe(after);
  });
});

describe('a corrected issue', () => {
  it('is corrected in its place, and the totals by the difference', () => {
    const once = patched(englishReadme, english);
    const corrected = {
      ...english,
      title: 'Kelp Weekly #4: Neap',
      counts: { ...counts, articles: 4 },
    };
    expect(changedLines(once, patched(once, corrected))).toEqual([
      '| Articles | **1,009** |',
      '- Issue 4: [Neap](./docs/en/2024-01-27-weekly.md)',
      '  - Shared 4 articles, 1 open-source project, 2 podcasts, 1 hot topic',
    ]);
  });

  it('need not be the newest', () => {
    const older = {
      ...english,
      number: 2,
      path: 'docs/en/2024-01-13-weekly.md',
      date: '2024-01-13',
      title: 'Limpets',
      counts: { ...counts, articles: 3, projects: 2, media: 0, topics: 0 },
    };
    expect(changedLines(englishReadme, patched(englishReadme, older))).toEqual([
      '- Issue 2: [Limpets](./docs/en/2024-01-13-weekly.md)',
    ]);
  });
});

describe('A3: an issue that does not fit is refused', () => {
  it.each([
    ['a gap', { ...english, number: 6, path: 'docs/en/x.md' }, 'archiveGap'],
    ['an older number', { ...english, number: 0, path: 'docs/en/x.md' }, 'archiveGap'],
    ['a number that another file has', { ...english, number: 3 }, 'archiveNumberTaken'],
    [
      'a file that another number has',
      { ...english, path: 'docs/en/2024-01-20-weekly.md' },
      'archivePathTaken',
    ],
    ['no list of its folder', { ...english, path: 'docs/ja/x.md' }, 'no list'],
  ])('%s', (_, issue, reason) => {
    expect(refusal(englishReadme, issue)).toBe(reason);
  });

  it('listed twice', () => {
    const line = '- Issue 3: [Low Water](./docs/en/2024-01-20-weekly.md)\n';
    const issue = { ...english, number: 3, path: 'docs/en/2024-01-20-weekly.md' };
    expect(refusal(englishReadme.replace(line, line + line), issue)).toBe('archiveListedTwice');
  });
});
