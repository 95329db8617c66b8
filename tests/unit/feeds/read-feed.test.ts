import { describe, expect, test } from 'vitest';
import { readFeed } from '#core/feeds/read-feed.ts';

const at = 'https://example.org/blog/feed.xml';
const rss = (items: string, head = '<title>The Blog</title>') =>
  `<?xml version="1.0"?><rss version="2.0"><channel>${head}${items}</channel></rss>`;
const entries = (text: string) => readFeed(text, at)?.entries ?? null;

describe('feeds of every kind', () => {
  test('RSS', () => {
    const feed = readFeed(
      rss(`
        <item><title>One &amp;amp; two</title><link> https://example.org/1?a=b&amp;c=d </link></item>
        <item><title><![CDATA[<b>Three</b>]]></title><guid>https://example.org/3</guid></item>
        <item><title>No address</title><guid isPermaLink="false">tag:4</guid></item>
        <item><link>/5</link><description>&lt;p&gt;What it is about&lt;/p&gt;</description></item>
        <item><title>Again</title><link>https://example.org/3</link></item>`),
      at,
    );
    expect(feed).toEqual({
      title: 'The Blog',
      leftOut: 0,
      entries: [
        { url: 'https://example.org/1?a=b&c=d', title: 'One & two' },
        { url: 'https://example.org/3', title: 'Three' },
        { url: 'https://example.org/5', title: 'What it is about' },
      ],
    });
  });

  test('Atom, with its own base and several links', () => {
    const feed = readFeed(
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/atom/">
        <title type="html">A &amp;amp; B</title><link rel="self" href="feed"/>
        <entry><title>1 &lt; 2 &amp;amp; so on</title><link rel="enclosure" href="e.mp3"/><link href="one"/></entry>
        <entry><title type="html">&lt;code&gt;x&lt;/code&gt;</title>
          <link rel="alternate" type="application/json" href="two.json"/>
          <link rel="alternate" type="text/html" href="/two"/></entry>
      </feed>`,
      at,
    );
    expect(feed?.title).toBe('A & B');
    expect(feed?.entries).toEqual([
      { url: 'https://example.org/atom/one', title: '1 < 2 &amp; so on' },
      { url: 'https://example.org/two', title: 'x' },
    ]);
  });

  test('RDF', () => {
    const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://example.org/"><title>R</title></channel>
      <item rdf:about="https://example.org/1"><title>One</title><link>https://example.org/1</link></item></rdf:RDF>`;
    expect(readFeed(text, at)?.title).toBe('R');
    expect(entries(text)).toEqual([{ url: 'https://example.org/1', title: 'One' }]);
  });

  test('JSON', () => {
    const text = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [
        { id: '1', url: 'https://example.org/1', title: 'One' },
        { id: '2', external_url: 'https://other.example/', content_text: 'Just words' },
      ],
    });
    expect(entries(text)).toEqual([
      { url: 'https://example.org/1', title: 'One' },
      { url: 'https://other.example/', title: 'Just words' },
    ]);
  });
});

describe('what is no feed, or a hostile one', () => {
  test.each([
    ['nothing', ''],
    ['a page', '<!doctype html><html><head><title>x</title></head></html>'],
    ['JSON of something else', '{"items":[]}'],
    ['one that breaks off', '<rss version="2.0"><channel><title>cut'],
    ['nesting without end', `<rss version="2.0"><channel>${'<item>'.repeat(20_000)}`],
    [
      'a file of this machine',
      '<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><title>&f;</title></channel></rss>',
    ],
  ])('is none: %s', (_, text) => {
    expect(readFeed(text, at)).toBeNull();
  });

  test('entities that grow stay what they are', () => {
    const lines = Array.from(
      { length: 12 },
      (__, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`,
    );
    const text = rss(
      '<item><title>&e12;</title><link>https://example.org/1</link></item>',
      '<title>&e12;</title>',
    );
    const bomb = text.replace('<rss', `<!DOCTYPE r [<!ENTITY e0 "boom">${lines.join('')}]><rss`);
    expect(JSON.stringify(readFeed(bomb, at) ?? '').length).toBeLessThan(1000);
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'mailto:a@b.c', ''])(
    'an entry that leads to %s is left out',
    (link) => {
      expect(entries(rss(`<item><title>x</title><link>${link}</link></item>`))).toEqual([]);
    },
  );

  test('of a very long one the first five hundred are taken, and the rest is counted', () => {
    const items = Array.from({ length: 620 }, (__, n) => `<item><link>/${n}</link></item>`);
    const feed = readFeed(rss(items.join('')), at);
    expect([feed?.entries.length, feed?.leftOut]).toEqual([500, 120]);
  });
});
