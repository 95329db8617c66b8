import { describe, expect, test } from 'vitest';
import { err, ok } from '#core/result.ts';
import { getFacts } from '../../../src-main/facts/get-facts.ts';
import { readReceived } from '../../../src-main/net/read-received.ts';
import type { Reader } from '../../../src-main/net/create-reader.ts';
import type { ResourceRequest } from '../../../src-main/net/resource.ts';

const github = 'https://api.github.com/repos/press/galley';
const oembed =
  'https://www.youtube.com/oembed?format=json&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3Dabcdefghijk';
const watch = 'https://www.youtube.com/watch?v=abcdefghijk';

/** The network as it is elsewhere, from what is written here. */
function world(pages: Readonly<Record<string, string>>, type = 'text/html') {
  const asked: ResourceRequest[] = [];
  const tools = {
    network: {
      isOnline: () => true,
      fetch: (request: ResourceRequest) => {
        asked.push(request);
        const text = pages[request.url];
        const { host } = new URL(request.url);
        if (text === undefined) {
          return Promise.resolve(err({ code: 'net/status', host, status: 404 } as const));
        }
        const about = { url: request.url, movedTo: null, isPrivate: false, isUnchanged: false };
        const bytes = new TextEncoder().encode(text);
        return Promise.resolve(
          ok({ ...about, contentType: type, etag: null, modified: null, bytes }),
        );
      },
    },
    reader: { read: ((request) => Promise.resolve(readReceived(request))) as Reader['read'] },
  };
  const ask = (url: string, mayBePrivate = true) => getFacts(tools, { url, mayBePrivate });
  return { asked, ask };
}

describe('the facts of an address', () => {
  test('of a repository are GitHub’s, which is asked once and never on one’s own network', async () => {
    const json = JSON.stringify({ name: 'galley', stargazers_count: 7 });
    const { ask, asked } = world({ [github]: json }, 'application/json');
    const facts = await ask('https://github.com/press/galley');
    expect(facts).toMatchObject({ ok: true, value: { kind: 'repository', stars: 7 } });
    expect(asked.map(({ url, mayBePrivate }) => [url, mayBePrivate])).toEqual([[github, false]]);
  });

  test('of a video are the site’s, and its length the page’s', async () => {
    const { ask, asked } = world({
      [oembed]: JSON.stringify({ title: 'Ink', author_name: 'TV' }),
      [watch]: '<meta itemprop="duration" content="PT75S">',
    });
    const facts = await ask('https://youtu.be/abcdefghijk');
    expect(facts).toMatchObject({ value: { title: 'Ink', channel: 'TV', seconds: 75 } });
    expect(asked.map(({ url }) => url)).toEqual([oembed, watch]);
  });

  test('of a video count without its length', async () => {
    const { ask } = world({ [oembed]: JSON.stringify({ title: 'Ink', author_name: 'TV' }) });
    expect(await ask(watch)).toMatchObject({ value: { title: 'Ink', seconds: null } });
  });

  test('of a page are its own', async () => {
    const { ask, asked } = world({ 'https://example.org/': '<title>On ink</title>' });
    expect(await ask('https://example.org/', false)).toMatchObject({ value: { title: 'On ink' } });
    expect(asked[0]).toMatchObject({ whenMore: 'cut', mayBePrivate: false });
  });

  test('are none where it is no page, or not there', async () => {
    const { ask } = world({ 'https://example.org/': '%PDF' }, 'application/pdf');
    expect(await ask('https://example.org/')).toMatchObject({ error: { code: 'net/unreadable' } });
    expect(await ask('https://example.org/2')).toMatchObject({ error: { code: 'net/status' } });
    expect(await ask('mailto:a@b.c')).toMatchObject({ error: { code: 'net/bad-address' } });
  });
});
