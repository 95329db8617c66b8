import { expect, test } from 'vitest';
import { libraryFeed, type FeedIssue } from '#core/export/feeds/library-feed.ts';
import { writeFeeds } from '#core/export/feeds/write-feeds.ts';
import { sourceOf } from '../../../support/export-issue.ts';

const issueOf = (date: string, more: Partial<FeedIssue> = {}): FeedIssue => ({
  ...sourceOf(
    `# Weekly #${date.slice(8)} (${date})\n\nHello of ${date}.\n\n## A\n\n1. [x](https://x.example/${date})\n`,
    `${date}-weekly.md`,
  ),
  address: `https://letters.example/${date}`,
  edition: 'full',
  isHeld: false,
  ...more,
});
const options = {
  settings: {},
  name: 'Letters',
  language: null,
  sections: [],
  today: '2024-03-16',
} as const;
const reasons = (issues: readonly FeedIssue[]) =>
  libraryFeed(issues, options).report.map(({ fileName, reason }) => `${fileName} ${reason}`);

test('the newest come first, as many as are wanted', () => {
  const issues = ['2024-03-02', '2024-03-16', '2024-03-09'].map((date) => issueOf(date));
  const { feed } = libraryFeed(issues, { ...options, settings: { count: 2 } });
  expect(feed.posts.map(({ address }) => address)).toEqual([
    'https://letters.example/2024-03-16',
    'https://letters.example/2024-03-09',
  ]);
  expect(feed.posts[0]?.summary).toBe('Hello of 2024-03-16.');
  expect(feed.base).toBe('https://letters.example/');
});

test('what is not out, cannot be found or stands there twice stays out, and says so', () => {
  expect(reasons([issueOf('2024-03-23')])).toEqual(['2024-03-23-weekly.md feedFuture']);
  expect(reasons([issueOf('2024-03-09', { isHeld: true })])).toEqual([
    '2024-03-09-weekly.md feedNotOut',
  ]);
  expect(reasons([issueOf('2024-03-09', { address: null })])).toEqual([
    '2024-03-09-weekly.md feedNoAddress',
  ]);
  const address = 'https://letters.example/same';
  expect(reasons([issueOf('2024-03-09', { address }), issueOf('2024-03-02', { address })])).toEqual(
    ['2024-03-02-weekly.md feedSameAddress'],
  );
  const dateless = { ...issueOf('2024-03-09'), ...sourceOf('# No day\n\nx\n', 'a.md') };
  expect(reasons([dateless])).toEqual(['a.md noDate']);
});

test('a digest gives no link away', () => {
  const { feed } = libraryFeed([issueOf('2024-03-09', { edition: 'digest' })], options);
  expect(feed.posts[0]?.html).not.toContain('x.example');
});

test('an empty library has an empty feed in all forms', () => {
  const files = writeFeeds(libraryFeed([], options).feed);
  expect(files.map(({ path }) => path)).toEqual(['rss.xml', 'atom.xml', 'feed.json']);
});

test('no form holds a character that it may not hold', () => {
  const issue = {
    ...issueOf('2024-03-09'),
    ...sourceOf('# A\u0008B (2024-03-09)\n\nx\u0000\uffff\u001b\n'),
  };
  for (const { content } of writeFeeds(libraryFeed([issue], options).feed)) {
    expect(content).not.toMatch(/(?![\n\t])\p{Cc}|\uffff/u);
  }
});
