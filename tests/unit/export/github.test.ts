import { describe, expect, it } from 'vitest';
import { plainEdition, plainSettings } from '#core/export/edition/edition-settings.ts';
import type { ExportOutput } from '#core/export/target.ts';
import { exported, exportIssue, page, reported } from '../../support/export-issue.ts';
import { chineseReadme, englishReadme, madeUpIssue } from '../../support/made-up-archive.ts';

const files = { 'README.md': englishReadme, 'README_ZH.md': chineseReadme };
const fourth = {
  language: 'en',
  number: 4,
  title: 'Spring Tide',
  counts: [5, 1, 2, 1],
} as const;

function reasons(
  text: string,
  given: Readonly<Record<string, string>>,
  fileName = '2024-01-27.md',
): readonly string[] {
  const result = exportIssue('github', text, { fileName, files: given });
  return result.ok ? [] : result.error.map(({ reason }) => reason);
}

function patched(output: ExportOutput): Readonly<Record<string, string>> {
  return Object.fromEntries(output.patches.map(({ path, after }) => [path, after]));
}

/** An archive to which issues were exported one after the other. */
function grown(from: number, to: number): Readonly<Record<string, string>> {
  let archive: Readonly<Record<string, string>> = files;
  for (let number = from; number <= to; number += 1) {
    const date = new Date(Date.UTC(2024, 0, 6 + 7 * (number - 1))).toISOString().slice(0, 10);
    const counts = [number % 5, number % 3, number % 2, number % 4 === 0 ? 1 : 0, 0];
    for (const language of ['zh', 'en'] as const) {
      const text = madeUpIssue({ language, number, title: `T${number}`, counts });
      const output = exported('github', text, { fileName: `${date}.md`, files: archive });
      archive = { ...archive, ...patched(output) };
    }
  }
  return archive;
}

function totals(readme: string, label: string): number {
  const row = readme.split('\n').find((line) => line.startsWith(`| ${label} |`)) ?? '';
  return Number(/[\d,]+/.exec(row.slice(label.length + 4))?.[0].replace(',', ''));
}

describe('the archive', () => {
  it('has the issue as it is, by its language and date', () => {
    const text = madeUpIssue(fourth);
    const output = exported('github', text, { fileName: '2024-01-27.md', files });
    expect(output.files.map(({ path }) => path)).toEqual(['docs/en/2024-01-27-weekly.md']);
    expect(page(output)).toBe(text);
    const chinese = madeUpIssue({ ...fourth, language: 'zh', title: '大潮' });
    expect(exported('github', chinese, { fileName: '2024-01-27.md', files }).files[0]?.path).toBe(
      'docs/2024-01-27-weekly.md',
    );
  });

  it('is patched in the README that lists the folder, and only there', () => {
    const output = exported('github', madeUpIssue(fourth), { fileName: '2024-01-27.md', files });
    expect(output.patches.map(({ path, before }) => [path, before])).toEqual([
      ['README.md', englishReadme],
    ]);
    expect(output.patches[0]?.after).toContain(
      '- Issue 4: [Spring Tide](./docs/en/2024-01-27-weekly.md)\n  - Shared 5 articles, 1 open-source project, 2 podcasts, 1 hot topic\n- Issue 3',
    );
  });

  it('A2: is not patched twice', () => {
    const text = madeUpIssue(fourth);
    const once = patched(exported('github', text, { fileName: '2024-01-27.md', files }));
    const again = exported('github', text, {
      fileName: '2024-01-27.md',
      files: { ...files, ...once },
    });
    expect(again.patches).toEqual([]);
  });

  it('A4: has totals that are the sums of its issues', () => {
    const archive = grown(4, 16);
    const numbers = Array.from({ length: 13 }, (_, index) => index + 4);
    const sum = (of: (number: number) => number) =>
      numbers.reduce((total, number) => total + of(number), 0);
    for (const [name, labels] of [
      ['README.md', ['Total Issues', 'Articles', 'Projects', 'Audio-Video', 'Hot Topics']],
      ['README_ZH.md', ['总期数', '文章', '项目', '音视频', '热门话题']],
    ] as const) {
      const readme = archive[name] ?? '';
      expect(labels.map((label) => totals(readme, label))).toEqual([
        16,
        1005 + sum((number) => number % 5),
        4 + sum((number) => number % 3),
        1 + sum((number) => number % 2),
        sum((number) => (number % 4 === 0 ? 1 : 0)),
      ]);
      expect(readme.match(/^- /gm)?.length).toBe(name === 'README.md' ? 18 : 16);
    }
  });

  it('counts the items of sections that the channel or the library names', () => {
    const text =
      '# W #4: T\n\nwords\n\n## Sea\n\n1. [A](https://a.example/)\n\n1. [B](https://b.example/)\n\n## 岸\n\n1. [C](https://c.example/)\n';
    const settings = {
      ...plainSettings,
      sections: [{ names: { zh: '岸', en: 'Projects' } }],
      target: { counts: { topics: ['🌊 Sea'] }, path: 'docs/en/{date}.md' },
    };
    const output = exported('github', text, {
      fileName: '2024-01-27.md',
      files,
      options: { ...plainEdition, settings },
    });
    expect(output.patches[0]?.after).toContain('  - Shared 1 open-source project, 2 hot topics\n');
  });

  it('without a README has the file alone, and says so', () => {
    const output = exported('github', madeUpIssue(fourth), { fileName: '2024-01-27.md' });
    expect(output.patches).toEqual([]);
    expect(reported(output)).toContain('1 changed archive archiveNoReadme');
  });
});

const english = { 'README.md': englishReadme };

describe('A3: the export is refused', () => {
  it.each([
    ['a number is left out', madeUpIssue({ ...fourth, number: 5 }), english, 'archiveGap'],
    ['the number is taken', madeUpIssue({ ...fourth, number: 3 }), english, 'archiveNumberTaken'],
    [
      'there is no number',
      '# Words\n\nAll in English, and more words of it to tell by.\n',
      english,
      'archiveNoNumber',
    ],
    [
      'nothing lists the folder',
      madeUpIssue(fourth),
      { 'README.md': '# Nothing\n' },
      'archiveNoList',
    ],
  ])('when %s', (_, text, given, reason) => {
    expect(reasons(text, given)).toEqual([reason]);
  });

  it('when there is no date', () => {
    expect(reasons(madeUpIssue(fourth), english, 'a.md')).toEqual(['noDate']);
  });

  it('when an option cannot be read, or a path leads away', () => {
    for (const [target, reason] of [
      [{ path: 3 }, 'optionRefused'],
      [{ path: '../{date}.md' }, 'pathUnusable'],
      [{ path: '{nothing}.md' }, 'pathNeeds'],
    ] as const) {
      const options = { ...plainEdition, settings: { ...plainSettings, target } };
      const result = exportIssue('github', madeUpIssue(fourth), {
        fileName: '2024-01-27.md',
        files,
        options,
      });
      expect(result.ok ? [] : result.error.map((entry) => entry.reason)).toEqual([reason]);
    }
  });
});
