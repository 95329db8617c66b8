import { marked, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { translatorFor } from '#core/messages/translator.ts';
import { countStatistics } from '#core/season/statistics/statistics.ts';
import { chartsOf } from '#core/season/statistics/statistics-charts.ts';
import { compileSeason } from '#core/season/compile-season.ts';
import { plainSeason, seasonIssue } from '../../support/compile.ts';
import { realSeason } from '../../support/season-corpus.ts';

const choice = { language: null, settings: {}, sections: [], profile: null } as const;

function issueOf(number: number, articles: readonly string[], tools: readonly string[]) {
  const items = (urls: readonly string[]) =>
    urls.map(
      (url, at) =>
        `${at + 1}. [Thing ${number}-${at}](${url})\n\nSeen at [home](https://www.home.example/${number}).\n`,
    );
  const day = String(number * 7).padStart(2, '0');
  const text = [
    `---\ntitle: 'Weekly #${number}: Words'\npubDate: 2024-01-${day}\n---\n`,
    '## Articles\n',
    ...items(articles),
    ...(tools.length === 0 ? [] : ['## Tools\n', ...items(tools)]),
    '## Subscribe\n',
    'Subscribe at [our page](https://sub.example/).\n',
  ].join('\n');
  return seasonIssue(`2024-01-${day}.md`, text);
}

const batches = [
  {
    season: { number: 1, from: 1, to: 2 },
    issues: [
      issueOf(1, ['https://www.a.example/1', 'https://a.example/2'], ['https://github.com/x/y']),
      issueOf(2, ['https://b.example/1'], []),
    ],
  },
  { season: { number: 2, from: 3, to: 4 }, issues: [issueOf(4, ['https://a.example/4'], [])] },
];

describe('statistics', () => {
  test('count items by section, issue and season, domains, and the days between', () => {
    expect(countStatistics(batches, choice)).toMatchObject({
      sections: ['Articles', 'Tools'],
      items: 5,
      issues: [
        { number: 1, items: [2, 1] },
        { number: 2, items: [1, 0] },
        { number: 4, items: [1, 0] },
      ],
      seasons: [
        { number: 1, from: 1, to: 2, issues: 2, items: [3, 1] },
        { number: 2, from: 3, to: 4, issues: 1, items: [1, 0] },
      ],
      domains: [
        { domain: 'a.example', items: 3, mentions: 0 },
        { domain: 'b.example', items: 1, mentions: 0 },
        { domain: 'github.com', items: 1, mentions: 0 },
        { domain: 'home.example', items: 0, mentions: 5 },
      ],
      rhythm: [
        { number: 1, days: null },
        { number: 2, days: 7 },
        { number: 4, days: 14 },
      ],
    });
    expect(countStatistics([], choice)).toMatchObject({ items: 0, issues: [], rhythm: [] });
  });

  test('become charts that agree with the counts, in either language', () => {
    const counted = countStatistics(batches, choice);
    const charts = chartsOf(counted, translatorFor('zh'));
    const sum = charts.items.series
      .flatMap(({ values }) => values)
      .reduce<number>((a, b) => a + (b ?? 0), 0);
    expect(sum).toBe(counted.items);
    expect(charts.shares).toMatchObject({
      kind: 'shares',
      categories: ['第 1 季（1–2）', '第 2 季（3–4）'],
    });
    expect(charts.rhythm.usual?.value).toBe(14);
    expect(
      chartsOf(countStatistics(batches.slice(0, 1), choice), translatorFor('en')).shares.kind,
    ).toBe('pie');
  });
});

const real = realSeason('statistics');

/** The items of an issue as marked reads it: by heading, paragraphs that begin with a number and a link. */
function itemsByMarked(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let section = '';
  for (const token of marked.lexer(text.replace(/^---\n[^]*?\n---\n/u, ''))) {
    if (token.type === 'heading')
      section = (token as Tokens.Heading).text.replaceAll(/[^\p{L}&]|https?\S*/gu, '');
    if (token.type !== 'paragraph') continue;
    for (const line of (token as Tokens.Paragraph).raw.split('\n')) {
      const link = /^\d+\s?、\s*\[.*?\]\((\S+?)\)/u.exec(line)?.[1];
      if (link === undefined) continue;
      found.set(section, [
        ...(found.get(section) ?? []),
        new URL(link).hostname.replace(/^www\./u, ''),
      ]);
    }
  }
  return found;
}

test.runIf(real !== null)(
  'of the real season they are what marked reads, and its compilation’s',
  () => {
    const issues = real?.issues ?? [];
    const counted = countStatistics([{ season: { number: 3, from: 61, to: 90 }, issues }], choice);
    const { counts } = compileSeason(issues, {
      ...plainSeason,
      season: { number: 3, from: 61, to: 90, own: null },
    });
    expect(counted.issues).toEqual(counts.issues);
    expect(counted.seasons[0]?.items).toEqual(counts.sections.map(({ items }) => items));
    const byMarked = new Map(issues.map(({ id, text }) => [id, itemsByMarked(text)]));
    for (const { id, items } of counted.issues) {
      const own = [...(byMarked.get(id)?.values() ?? [])].reduce(
        (sum, each) => sum + each.length,
        0,
      );
      expect([id, items.reduce((sum, each) => sum + each, 0)]).toEqual([id, own]);
    }
    const hosts = new Map<string, number>();
    for (const sections of byMarked.values()) {
      for (const host of [...sections.values()].flat()) hosts.set(host, (hosts.get(host) ?? 0) + 1);
    }
    for (const domain of ['github.com', 'juejin.cn', 'bitecode.dev', 'mp.weixin.qq.com']) {
      const found = counted.domains.find((each) => each.domain === domain);
      expect([domain, found?.items]).toEqual([domain, hosts.get(domain)]);
    }
  },
);
