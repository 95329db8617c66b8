import { describe, expect, it } from 'vitest';
import { contentSections } from '#core/export/content-sections.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { messageIssues, messagesOf } from './message-issues.ts';
import { twitterText } from './twitter-text.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const graphemes = (text: string) => [...segmenter.segment(text)].length;
const plainly = (words: string) => words.replace(/[\s\u2060…]+/g, '');
const issues = messageIssues('the arithmetic of threads');
const options = { address: 'https://example.org/posts/{stem}' };

/** What each place finds wrong with a post, and what it counts. */
const places = {
  'x-thread': (text: string) => {
    const { valid, weightedLength } = twitterText.parseTweet(text);
    return { valid, used: weightedLength };
  },
  mastodon: (text: string) => {
    const used = graphemes(text.replace(/https?:\/\/\S+/g, 'x'.repeat(23)));
    return { valid: used <= 500, used };
  },
  bluesky: (text: string) => {
    const used = graphemes(text);
    return { valid: used <= 300 && Buffer.byteLength(text) <= 3000, used };
  },
} as const;
const ids = Object.keys(places) as (keyof typeof places)[];

describe.each(ids)('%s', (id) => {
  const made = messagesOf(id, issues, options);

  it('takes every post of every issue, counted as the place counts', () => {
    const problems = made.flatMap(({ name, output }) =>
      output.copies.flatMap(({ text, count, id: part }) => {
        const { valid, used } = places[id](text);
        const own = [
          ...(valid && text !== '' ? [] : [`not valid: ${used}`]),
          ...(used === count?.used ? [] : [`${count?.used} and not ${used}`]),
          ...(/\p{Surrogate}/u.test(text) ? ['half a character'] : []),
          ...twitterText.extractMentions(text).map((called) => `calls ${called}`),
          ...(twitterText.extractUrls(text).length <= 1
            ? []
            : [`two addresses: ${twitterText.extractUrls(text).join(' ')}`]),
        ];
        return own.length === 0 ? [] : [{ name, part, own }];
      }),
    );
    expect(problems).toEqual([]);
    expect(made.length).toBeGreaterThan(3);
  });

  it('has the issue, then each item in one post, in order', () => {
    for (const { name, text } of issues) {
      const output = messagesOf(id, [{ name, text }], options).find((one) =>
        one.name.endsWith('full'),
      )?.output;
      const titles = contentSections(parseIssue(text, { fileName: name })).flatMap(
        ({ items }) => items,
      );
      const posts = output?.copies.slice(1) ?? [];
      expect({ name, posts: posts.length }).toEqual({ name, posts: titles.length });
      const wrong = posts.filter(({ text: post }, index) => {
        const shown = plainly(post.split(` (${index + 2}/`)[0] ?? '?');
        return shown === '' || !plainly(titles[index] ?? '').startsWith(shown);
      });
      expect({ name, wrong: wrong.map((post) => post.text) }).toEqual({ name, wrong: [] });
    }
  });
});

it('Bluesky’s records link by bytes to the address that the post is about', () => {
  for (const { name, output } of messagesOf('bluesky', issues, options)) {
    const file = output.files.find(({ path }) => path.endsWith('.json'));
    const records = JSON.parse(String(file?.content)) as readonly {
      readonly text: string;
      readonly facets: readonly {
        readonly index: { readonly byteStart: number; readonly byteEnd: number };
        readonly features: readonly { readonly uri: string }[];
      }[];
    }[];
    expect(records).toHaveLength(output.copies.length);
    for (const { text, facets } of records) {
      expect(graphemes(text)).toBeLessThanOrEqual(300);
      for (const { index, features } of facets) {
        const bytes = Buffer.from(text).subarray(index.byteStart, index.byteEnd);
        const host = new URL(features[0]?.uri ?? '').host.replace(/^www\./, '');
        expect({ name, shown: bytes.toString() }).toEqual({ name, shown: host });
      }
    }
  }
});

it.each([
  ['x-thread', '中'.repeat(141)],
  ['mastodon', 'a'.repeat(501)],
  ['bluesky', '👨‍👩‍👧‍👦'.repeat(121)],
] as const)('%s does not take what is too long, so it would have been seen', (id, text) => {
  expect(places[id](text).valid).toBe(false);
});
