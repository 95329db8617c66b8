import { describe, expect, test } from 'vitest';
import {
  blueskyMeasure,
  mastodonMeasure,
  xMeasure,
} from '#core/export/engines/thread/post-measures.ts';
import { exported } from '../../support/export-issue.ts';

const graphemes = (text: string): readonly string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );

const family = '👨‍👩‍👧‍👦';
const flag = '🇯🇵';
const combining = 'e\u0301\u0323';
const toned = '👍🏽';

describe('the measures', () => {
  test.each([
    ['a letter', 'a', 1, 1, 1],
    ['an ideograph', '中', 2, 1, 1],
    ['a family of four', family, 2, 1, 1],
    ['a flag', flag, 2, 1, 1],
    ['a tone', toned, 2, 1, 1],
    ['an address', `https://example.org/${'x'.repeat(80)}`, 23, 23, 100],
    ['an address before an ideograph', 'https://example.org/b。中', 27, 25, 23],
    ['a bare host', 'example.org', 23, 11, 11],
  ])('%s', (_what, text, onX, onMastodon, onBluesky) => {
    expect([xMeasure.used(text), mastodonMeasure.used(text), blueskyMeasure.used(text)]).toEqual([
      onX,
      onMastodon,
      onBluesky,
    ]);
  });

  test('Bluesky counts bytes too', () => {
    expect(blueskyMeasure.fits(family.repeat(120))).toBe(true);
    expect(blueskyMeasure.fits(family.repeat(121))).toBe(false);
    expect(blueskyMeasure.fits('a'.repeat(301))).toBe(false);
  });
});

describe.each([
  ['x-thread', xMeasure],
  ['mastodon', mastodonMeasure],
  ['bluesky', blueskyMeasure],
] as const)('a thread for %s', (id, measure) => {
  test.each([
    ['families', family],
    ['flags', flag],
    ['combining signs', combining],
    ['tones', toned],
    ['ideographs', '中'],
    ['one word without end', 'w'],
  ])('cuts no %s and keeps each post within the limit', (_what, cluster) => {
    const long = cluster.repeat(400);
    const text = `# Weekly #3 (2024-03-16)\n\nHello.\n\n## A\n\n1. [${long.slice(0, cluster.length * 40)}](https://a.example/one)\n\n${long}\n\n2. [Two](https://a.example/two)\n\nShort. ${long}.\n`;
    const { copies } = exported(id, text);
    expect(copies.length).toBeGreaterThan(2);
    const clusters = new Set(graphemes(text));
    const cut = copies.flatMap((copy) =>
      graphemes(copy.text).filter(
        (each) => !clusters.has(each) && cluster.includes(each) && each !== cluster,
      ),
    );
    expect(cut).toEqual([]);
    expect(copies.filter((copy) => !measure.fits(copy.text))).toEqual([]);
  });

  test('an item is never parted', () => {
    const items = Array.from(
      { length: 6 },
      (_, index) =>
        `${index + 1}. [Item ${index + 1}](https://a.example/${index + 1})\n\n${'A sentence of it. '.repeat(40)}`,
    );
    const { copies } = exported(id, `# Weekly #3 (2024-03-16)\n\n## A\n\n${items.join('\n\n')}\n`);
    for (let number = 1; number <= 6; number += 1) {
      const own = copies.filter(({ text }) => text.includes(`Item ${number}`));
      expect(own.filter(({ text }) => text.includes('A sentence'))).toHaveLength(1);
    }
  });
});
