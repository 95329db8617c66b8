import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Issue, Marker } from '#core/issue/model.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { corpusIssues, corpusManifest } from '../../support/corpus.ts';
import { brokenInvariants } from './tiling.ts';

const shortNames: Readonly<Record<Marker, string>> = {
  cjk: 'cjk',
  dot: 'dot',
  circled: 'circ',
  bullet: 'bul',
  'bold-number': 'bnum',
  bold: 'bold',
  heading: 'head',
  link: 'linkpara',
};
/** The row whose counts are of the lists inside its items; the remark names the headings as items. */
const byRemark: Readonly<Record<string, readonly string[]>> = {
  'ios-weekly__72-2019.06.24.md': ['head:1', 'head:1', 'head:4', 'head:1', 'head:1'],
};

/** `本期分享了 12 篇文章，12 个开源项目`: what some newsletters say of themselves. */
const statedCounts = /(?:分享了|Shared) (\d+) (?:篇文章|articles)[，,] ?(\d+) (?:个|open)/u;
const issues = corpusIssues('the parse');
const textOf = (file: string) => issues.find((issue) => issue.name === file)?.text ?? '';

const ours = (path: string) =>
  readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8');
/** Issues whose UTF-8 was once read as Mac Roman, with what they were before. */
const twins: readonly (readonly [string, string, string])[] = [
  [
    'our fixture',
    ours('library-seedlike/2024-03-16-weekly.md'),
    ours('expected/2024-03-16-weekly.md'),
  ] as const,
  [
    'the seed',
    textOf('seed__000_f86f5fbeacfb9434.md'),
    textOf('python-weekly-en__2023-08-12.md'),
  ] as const,
].filter(([, damaged]) => damaged !== '');

describe('real issues', () => {
  test.each(corpusManifest())('$file has its items', ({ file, expected }) => {
    const issue = parseIssue(textOf(file), { fileName: file });
    expect(withoutOthers(counts(issue), byRemark[file] ?? expected)).toEqual(
      byRemark[file] ?? expected,
    );
  });

  test.each(issues)('$name is tiled (P2-P9)', ({ text }) => {
    expect(brokenInvariants(text, parseIssue(text))).toEqual([]);
  });

  const stating = issues.flatMap(({ name, text }) => {
    const stated = statedCounts.exec(text.slice(0, 1500));
    return stated === null ? [] : [{ name, text, counts: [Number(stated[1]), Number(stated[2])] }];
  });
  test.each(stating)(
    '$name has as many articles and projects as it says',
    ({ text, counts: said }) => {
      const { sections } = parseIssue(text);
      expect(sections.slice(0, 2).map((section) => section.items.length)).toEqual(said);
    },
  );

  test.each(twins)('%s, damaged, parses like its clean twin', (_name, damagedText, cleanText) => {
    const damaged = parseIssue(damagedText);
    const clean = parseIssue(cleanText);
    expect(counts(damaged)).toEqual(counts(clean));
    expect(notesOf(damaged)).toEqual(notesOf(clean));
    expect(notesOf(clean)).toEqual([1, 0, 0, 0]);
  });
});

function notesOf(issue: Issue): readonly number[] {
  return issue.sections.map((section) => section.notes.length);
}

function counts(issue: Issue): readonly string[] {
  return issue.sections.flatMap(({ items }) => {
    const marker = items[0]?.marker;
    return marker === undefined ? [] : [`${shortNames[marker]}:${items.length}`];
  });
}

/** The counts without those of boilerplate sections, which stand between and after the expected ones. */
function withoutOthers(found: readonly string[], expected: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const count of found) if (count === expected[kept.length]) kept.push(count);
  return kept;
}
