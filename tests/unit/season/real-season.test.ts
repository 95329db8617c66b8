import { describe, expect, test } from 'vitest';
import { compileSeason } from '#core/season/compile-season.ts';
import { realSeason } from '../../support/season-corpus.ts';
import { plainSeason } from '../../support/compile.ts';

const real = realSeason('compiling');

/** What the curator's full compilation has otherwise than ours, after blanks at the ends of lines. */
const fullDifferences: readonly (readonly [
  issue: string,
  kind: string,
  count: number,
  why: string,
])[] = [
  [
    '82',
    'words of a picture',
    3,
    'its descriptions were mended in the compilation, not in the issue',
  ],
  ['82', 'only in the issue', 1, 'the line below a picture became the description of the picture'],
];

/** What the curator's links compilation has otherwise than ours. */
const linkDifferences: readonly (readonly [
  section: number,
  kind: string,
  count: number,
  why: string,
])[] = [
  [
    0,
    'only in ours',
    1,
    'issue 74 writes one number with a blank behind it, which the script missed',
  ],
];

/** Where the prefaces say something else than the issues. */
const prefaceDifferences: readonly (readonly [
  claim: string,
  said: number,
  is: number,
  why: string,
])[] = [['links', 758, 759, 'the item that the script missed']];

interface Part {
  readonly head: string;
  readonly lines: readonly string[];
}

/** A document cut at its headings of level 2; lines without blanks at their ends, empty ones left out. */
function partsOf(text: string): readonly Part[] {
  const body = text.replace(/^---\n[^]*?\n---\n/u, '');
  return body
    .split(/^(?=## )/mu)
    .filter((part) => part.startsWith('## '))
    .map((part) => {
      const [head = '', ...lines] = part.split('\n').map((line) => line.trimEnd());
      return { head, lines: lines.filter((line) => line !== '') };
    });
}

function addressOf(line: string): string {
  return /\]\(([^)]*)\)$/u.exec(line)?.[1] ?? '';
}

/** Lines that only one has, in order; a picture with other words is one difference. */
function compare(theirs: readonly string[], ours: readonly string[]): readonly string[] {
  const pictures = new Set(theirs.filter((line) => line.startsWith('![')).map(addressOf));
  const kinds: string[] = [];
  const known = new Set(theirs);
  for (const line of ours) {
    if (known.has(line)) continue;
    const isPicture = line.startsWith('![') && pictures.has(addressOf(line));
    kinds.push(isPicture ? 'words of a picture' : 'only in the issue');
  }
  const own = new Set(ours);
  const ourPictures = new Set(ours.filter((line) => line.startsWith('![')).map(addressOf));
  for (const line of theirs) {
    if (!own.has(line) && !ourPictures.has(addressOf(line))) kinds.push('only in theirs');
  }
  const common = theirs.filter((line) => own.has(line));
  const inOurOrder = ours.filter((line) => known.has(line));
  if (common.join('\n') !== inOurOrder.join('\n')) kinds.push('another order');
  return kinds;
}

function heads({ lines }: Part): readonly string[] {
  return lines.map((line) => line.replace(/^\d+、\s*/u, ''));
}

function counted(kinds: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts];
}

describe.runIf(real !== null)('a real season of 30 issues', () => {
  const season = { number: 3, from: 61, to: 90, own: null };
  const { issues = [], full = '', links = '' } = real ?? {};

  test('is compiled in full as its curator did, but for what is explained', () => {
    const made = compileSeason(issues, { ...plainSeason, season });
    const ours = partsOf(made.text);
    // The last part of theirs is the afterword.
    const theirs = partsOf(full).slice(0, -1);
    expect(ours.map(({ head }) => head)).toEqual(theirs.map(({ head }) => head));
    const differences = theirs.flatMap((part, index) => {
      const number = /^## (\d+)/u.exec(part.head)?.[1] ?? '';
      return counted(compare(part.lines, ours[index]?.lines ?? [])).map(([kind, count]) => [
        number,
        kind,
        count,
      ]);
    });
    expect(differences).toEqual(
      fullDifferences.map(([issue, kind, count]) => [issue, kind, count]),
    );
    expect(made.counts.issues.length).toBe(30);
  });

  test('is compiled as links as its curator did, but for what is explained', () => {
    const made = compileSeason(issues, { ...plainSeason, season, form: 'links' });
    const ours = partsOf(made.text);
    const theirs = partsOf(links);
    expect(ours.slice(0, theirs.length).map(({ head }) => head)).toEqual(
      theirs.map(({ head }) => head),
    );
    // Theirs has no appendix of links named in passing.
    expect(ours.length).toBe(theirs.length + 1);
    const differences = theirs.flatMap((part, index) => {
      const own = ours[index];
      const kinds = compare(heads(part), own === undefined ? [] : heads(own));
      return counted(kinds).map(([kind, count]) => [
        index,
        kind.replace('only in the issue', 'only in ours'),
        count,
      ]);
    });
    expect(differences).toEqual(
      linkDifferences.map(([section, kind, count]) => [section, kind, count]),
    );
    for (const { lines } of ours) {
      expect(lines.map((line) => Number(/^\d+/u.exec(line)?.[0]))).toEqual(
        lines.map((_, index) => index + 1),
      );
    }
  });

  test('is counted as its curator says, but for what is explained', () => {
    const { counts } = compileSeason(issues, { ...plainSeason, season });
    const said = [...full.matchAll(/^- [^：]+：(\d+) [篇个则]/gmu)].map(([, count]) =>
      Number(count),
    );
    expect(counts.sections.map(({ items }) => items)).toEqual(said);
    expect(full).toContain(`间隔时间 ${counts.days} 天`);
    const links758 = Number(/(\d+) 个链接/u.exec(links)?.[1]);
    expect([['links', links758, counts.items]]).toEqual(
      prefaceDifferences.map(([claim, is, are]) => [claim, is, are]),
    );
  });

  test('S2: is compiled the same from any order, and again', () => {
    for (const form of ['full', 'links'] as const) {
      const options = { ...plainSeason, season, form };
      const once = compileSeason(issues, options).text;
      expect(compileSeason(issues.toReversed(), options).text).toBe(once);
    }
  });
});
