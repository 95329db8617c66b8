import { describe, expect, test } from 'vitest';
import { feedAddress } from '#core/feeds/feed-address.ts';
import { findFeeds } from '#core/feeds/find-feeds.ts';
import { readOpml, writeOpml } from '#core/feeds/opml.ts';
import { err, ok } from '#core/result.ts';

const opml = (body: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head/><body>${body}</body></opml>`;

describe('lists of feeds', () => {
  test('are read in order, folders and doubles left aside', () => {
    const text = opml(`
      <outline text="News"><outline type="rss" text="A &amp;amp; B" xmlUrl="https://a.example/feed"/>
        <outline text="Deeper"><outline title="C" xmlUrl="feed://c.example/rss"/></outline></outline>
      <outline text="again" xmlUrl="https://a.example/feed"/>
      <outline text="script" xmlUrl="javascript:alert(1)"/><outline text="just a note"/>`);
    expect(readOpml(text)).toEqual(
      ok([
        { address: 'https://a.example/feed', title: 'A & B' },
        { address: 'https://c.example/rss', title: 'C' },
      ]),
    );
  });

  test('what is written is read as it was', () => {
    const feeds = [
      { address: 'https://a.example/?x=1&y=2', title: 'Üben & <mehr> "jetzt"' },
      { address: 'https://b.example/', title: '周刊' },
    ];
    expect(readOpml(writeOpml('Feeds', feeds))).toEqual(ok(feeds));
  });

  test.each([
    ['another file', '<html></html>', 'not-opml'],
    ['nothing', '', 'not-opml'],
    ['nesting without measure', opml('<outline text="a">'.repeat(50_000)), 'not-opml'],
    [
      'entities that grow',
      `<!DOCTYPE o [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${opml('<outline text="&b;"/>')}`,
      'not-opml',
    ],
    [
      'far too many',
      opml(
        Array.from({ length: 3000 }, (_, n) => `<outline xmlUrl="https://a.example/${n}"/>`).join(
          '',
        ),
      ),
      'too-many',
    ],
    ['far too long', opml('x'.repeat(5_000_000)), 'too-many'],
  ])('nothing is taken of %s', (_, text, error) => {
    expect(readOpml(text)).toEqual(err(error));
  });
});

describe('addresses of feeds', () => {
  test.each([
    [' example.org ', 'https://example.org/'],
    ['example.org:8080/feed', 'https://example.org:8080/feed'],
    ['http://127.0.0.1:8000/feed', 'http://127.0.0.1:8000/feed'],
    ['feed://example.org/x', 'https://example.org/x'],
    ['feed:https://example.org/x', 'https://example.org/x'],
    ['', null],
    ['two words', null],
    ['file:///etc/passwd', null],
    ['javascript:alert(1)', null],
    ['https://me:secret@example.org/', null],
  ])('%s', (typed, address) => {
    expect(feedAddress(typed)).toBe(address);
  });
});

test('a page names its feeds, those of comments last', () => {
  const html = `<head><base href="https://example.org/sub/">
    <link rel="alternate" type="application/rss+xml" title="Comments" href="comments.xml">
    <link rel="alternate" hreflang="en" href="/en"><link rel="stylesheet" type="text/css" href="x.css">
    <link rel="ALTERNATE home" type="application/atom+xml" title="All posts" href="/atom.xml">
    <link rel="alternate" type="application/feed+json" href="feed.json">
    <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"></head>`;
  expect(findFeeds(html, 'https://example.org/')).toEqual([
    { address: 'https://example.org/atom.xml', title: 'All posts' },
    { address: 'https://example.org/sub/feed.json', title: '' },
    { address: 'https://example.org/sub/comments.xml', title: 'Comments' },
  ]);
});
