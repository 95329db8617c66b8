import { describe, expect, test } from 'vitest';
import { planFacts } from '#core/facts/facts-plan.ts';
import { readPageFacts } from '#core/facts/read-page-facts.ts';
import { readRepository } from '#core/facts/read-repository.ts';
import { readVideo, readVideoPage } from '#core/facts/read-video.ts';

describe('where the facts of an address are', () => {
  test.each([
    ['https://github.com/owner/name', 'https://api.github.com/repos/owner/name'],
    ['http://www.github.com/owner/na.me.git', 'https://api.github.com/repos/owner/na.me'],
    ['https://github.com/owner/name/?tab=readme#usage', 'https://api.github.com/repos/owner/name'],
    ['https://github.com/owner/name/tree/main/docs', 'https://api.github.com/repos/owner/name'],
  ])('a repository: %s', (url, api) => {
    expect(planFacts(url)).toEqual({ kind: 'repository', api });
  });

  test.each([
    'https://github.com/owner',
    'https://github.com/topics/python',
    'https://github.com/sponsors/someone',
    'https://github.com/owner/name/issues/3',
    'https://github.com/owner/name/releases',
    'https://gist.github.com/owner/name',
    'https://notgithub.com/owner/name',
    'https://www.youtube.com/@channel',
    'https://vimeo.com/about',
    'https://example.org/a?b=c',
  ])('a page: %s', (url) => {
    expect(planFacts(url)).toEqual({ kind: 'page', page: url });
  });

  test.each([
    ['https://www.youtube.com/watch?v=abcdefghijk&t=3', 'youtube'],
    ['https://m.youtube.com/watch?v=abcdefghijk', 'youtube'],
    ['https://youtu.be/abcdefghijk?si=x', 'youtube'],
    ['https://www.youtube.com/shorts/abcdefghijk', 'youtube'],
    ['https://vimeo.com/123456789', 'vimeo'],
    ['https://vimeo.com/channels/staff/123456789', 'vimeo'],
    ['https://www.bilibili.com/video/BV1xx411c7mD/?p=2', 'bilibili'],
    ['https://www.bilibili.com/video/av170001', 'bilibili'],
  ])('a video: %s', (url, site) => {
    expect(planFacts(url)).toMatchObject({ kind: 'video', site });
  });

  test.each(['mailto:a@b.c', 'javascript:alert(1)', 'nonsense', ''])('nowhere: %s', (url) => {
    expect(planFacts(url)).toBeNull();
  });
});

describe('a repository', () => {
  const answer = {
    name: 'galley',
    owner: { login: 'press' },
    stargazers_count: 5123,
    license: { spdx_id: 'MIT' },
    description: ' Sets\n type. ',
    language: 'TypeScript',
    archived: false,
  };
  test('as GitHub describes it', () => {
    expect(readRepository(JSON.stringify(answer))).toEqual({
      kind: 'repository',
      name: 'galley',
      owner: 'press',
      stars: 5123,
      licence: 'MIT',
      description: 'Sets type.',
      language: 'TypeScript',
      isArchived: false,
    });
  });
  test('with what GitHub does not know', () => {
    const poor = { ...answer, license: { spdx_id: 'NOASSERTION' }, description: null };
    expect(readRepository(JSON.stringify(poor))).toMatchObject({
      licence: null,
      description: null,
    });
  });
  test.each(['', '[]', '{"message":"Not Found"}', '{"name":"x","stargazers_count":"many"}'])(
    'is not %s',
    (json) => {
      expect(readRepository(json)).toBeNull();
    },
  );
});

const facts = (head: string, body = '') => {
  const {
    kind: _,
    site: __,
    ...rest
  } = readPageFacts(
    `<html><head>${head}</head><body>${body}</body></html>`,
    'https://example.org/post',
  );
  return rest;
};
const data = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('a page', () => {
  test.each<[string, string, string | null, string | null, string | null]>([
    [
      'Open Graph',
      `<title>x</title><meta property="og:title" content="On type &amp;amp; ink">
       <meta property="article:published_time" content="2026-11-02T23:30:00-05:00"><meta name="author" content="Ada">`,
      'On type &amp; ink',
      'Ada',
      '2026-11-02',
    ],
    [
      'JSON-LD',
      data({
        '@type': 'BlogPosting',
        headline: 'On ink',
        author: { '@type': 'Person', name: 'Ada' },
        datePublished: '2026-11-02',
      }),
      'On ink',
      'Ada',
      '2026-11-02',
    ],
    [
      'a graph in which the author stands elsewhere',
      data({
        '@graph': [
          { '@type': 'WebPage', headline: 'The site', datePublished: '2001-01-01' },
          {
            '@type': ['Article', 'TechArticle'],
            headline: 'On ink',
            author: [{ '@id': '#ada' }, { name: 'Bob' }, 'https://example.org/people/c'],
            datePublished: '2026-11-02T10:00:00Z',
          },
          { '@type': 'Person', '@id': '#ada', name: 'Ada' },
        ],
      }),
      'On ink',
      'Ada, Bob',
      '2026-11-02',
    ],
    [
      'a title with its site',
      '<title>On ink | The Press</title><meta property="og:site_name" content="The Press">',
      'On ink',
      null,
      null,
    ],
    [
      'a site’s own page',
      '<title>The Press</title><meta property="og:site_name" content="The Press">',
      'The Press',
      null,
      null,
    ],
    [
      'dates in words',
      '<title>x</title><meta name="date" content="Mon, 02 Nov 2026 23:00:00 GMT">',
      'x',
      null,
      '2026-11-02',
    ],
    [
      'Chinese dates',
      '<title>x</title><meta itemprop="datePublished" content="2026年3月7日 08:00">',
      'x',
      null,
      '2026-03-07',
    ],
    [
      'an author that is an address',
      '<title>x</title><meta property="article:author" content="https://example.org/ada">',
      'x',
      null,
      null,
    ],
    [
      'nonsense',
      '<meta name="date" content="2026-13-77"><meta name="author" content=" ">',
      null,
      null,
      null,
    ],
    [
      'broken JSON',
      '<title>x</title><script type="application/ld+json">{"@type":</script>',
      'x',
      null,
      null,
    ],
  ])('%s', (_, head, title, author, date) => {
    expect(facts(head)).toEqual({ title, author, date });
  });

  test('the day in its text', () => {
    expect(facts('<title>x</title>', '<time datetime="2026-05-06T07:08">May</time>').date).toBe(
      '2026-05-06',
    );
  });

  test('a drawing’s title is not the page’s', () => {
    expect(facts('', '<svg><title>Logo</title></svg>').title).toBeNull();
  });

  test('elements nested a hundred thousand deep are read', () => {
    expect(facts('<title>x</title>', '<b>'.repeat(100_000)).title).toBe('x');
  });

  test('data that leads back to itself, or is nested deep, ends', () => {
    const deep = '[{"@graph":'.repeat(2000) + '1' + '}]'.repeat(2000);
    expect(facts(`<title>x</title><script type="application/ld+json">${deep}</script>`).title).toBe(
      'x',
    );
  });
});

describe('a video', () => {
  test('by oEmbed', () => {
    const json = JSON.stringify({ title: 'Ink', author_name: 'Press TV', duration: 75 });
    const told = { title: 'Ink', channel: 'Press TV', seconds: 75, date: null };
    expect(readVideo(json, 'vimeo')).toEqual({ kind: 'video', ...told });
  });

  test('by Bilibili’s API', () => {
    const video = {
      title: '墨',
      owner: { name: '印刷台' },
      duration: 3601,
      pubdate: 1_761_955_200,
    };
    expect(readVideo(JSON.stringify({ code: 0, data: video }), 'bilibili')).toEqual({
      kind: 'video',
      title: '墨',
      channel: '印刷台',
      seconds: 3601,
      date: '2025-11-01',
    });
    expect(readVideo('{"code":-404,"message":"x"}', 'bilibili')).toBeNull();
  });

  test.each([
    ['<meta itemprop="duration" content="PT1H2M3S">', 3723],
    ['<meta property="og:video:duration" content="61">', 61],
    ['<script>var a = {"lengthSeconds":"754"}</script>', 754],
    ['<script type="application/ld+json">{"@type":"VideoObject","duration":"PT9M"}</script>', 540],
    ['<meta itemprop="duration" content="PT">', null],
    ['<p>nothing</p>', null],
  ])('the length by its page: %s', (html, seconds) => {
    expect(readVideoPage(html, 'https://example.org/').seconds).toBe(seconds);
  });
});
