import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FeedList } from '#core/ipc/feed-shapes.ts';
import type { LibrarySettings, SettingsChange } from '#core/library/library-settings.ts';
import type { NetError } from '#core/net/net-error.ts';
import { err, ok } from '#core/result.ts';
import { createFeedDesk } from '../../../src-main/feeds/feed-desk.ts';
import { createFeedMemory, feedMemorySchema } from '../../../src-main/feeds/feed-memory.ts';
import { realDisk } from '../../../src-main/files/disk.ts';
import { createKeptFile } from '../../../src-main/files/kept-file.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import type { OpenLibrary } from '../../../src-main/library/describe-library.ts';
import { createFetchQueue, keptTasksSchema } from '../../../src-main/net/fetch-queue.ts';
import { createOwnHosts } from '../../../src-main/net/own-hosts.ts';
import { readReceived } from '../../../src-main/net/read-received.ts';
import type { Reader } from '../../../src-main/net/create-reader.ts';
import type { FetchOutcome, ResourceRequest } from '../../../src-main/net/resource.ts';
import { memorySettings } from '../../support/library-desk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const rss = (...links: readonly string[]) =>
  `<rss version="2.0"><channel><title>Proofs</title>${links.map((link) => `<item><title>T</title><link>${link}</link></item>`).join('')}</channel></rss>`;

/** A text, or the code of what goes wrong. */
type Page = string | { readonly text: string; readonly movedTo: string };

/** A desk over made-up pages; an address that is not among them is not found. */
function setUp(feeds: readonly string[], pages: Readonly<Record<string, Page>>) {
  const folder = tempFolder();
  const kept = {
    disk: realDisk,
    writer: createFileWriter({
      disk: realDisk,
      backupFolder: join(folder, 'backups'),
      beforeFirstWrite: () => undefined,
    }),
  };
  let inbox: string[] = [];
  let settings: LibrarySettings = { inbox: { feeds: [...feeds] } };
  const shown: Record<string, Page> = { ...pages };
  const asked: ResourceRequest[] = [];
  const told: FeedList[] = [];
  let yes = true;
  const library = () => ({ shown: { id: 'library' }, folder, settings }) as unknown as OpenLibrary;

  const fetch = (request: ResourceRequest): Promise<FetchOutcome> => {
    asked.push(request);
    const { host } = new URL(request.url);
    const page = shown[request.url] ?? 'net/status';
    if (typeof page === 'string' && page.startsWith('net/')) {
      return Promise.resolve(err({ code: page, host, status: 404 } as NetError));
    }
    const { text, movedTo } = typeof page === 'string' ? { text: page, movedTo: null } : page;
    const bytes = new TextEncoder().encode(text);
    const isUnchanged = request.conditions?.etag === text;
    const isPrivate = host.startsWith('127.');
    const about = { url: request.url, movedTo, isPrivate, contentType: 'text/xml', modified: null };
    return Promise.resolve(ok({ ...about, etag: text, isUnchanged, bytes }));
  };
  const hosts = createOwnHosts(memorySettings());
  const queue = createFetchQueue(
    createKeptFile({ ...kept, path: join(folder, 'q'), schema: keptTasksSchema, empty: [] }),
  );
  const desk = createFeedDesk({
    network: { fetch, isOnline: () => true },
    reader: { read: ((request) => Promise.resolve(readReceived(request))) as Reader['read'] },
    desk: {
      current: library,
      changeSettings: (changes: readonly SettingsChange[]) => {
        let list = [...(settings.inbox?.feeds ?? [])];
        for (const { path, value } of changes) {
          const at = path.at(-1);
          if (at === '-') list.push(value as string);
          else if (value === undefined) list = list.filter((_, index) => index !== at);
          else list = list.map((one, index) => (index === at ? (value as string) : one));
        }
        settings = { inbox: { feeds: list } };
        return Promise.resolve(ok(library().shown));
      },
    },
    queue,
    memory: createFeedMemory(
      createKeptFile({ ...kept, path: join(folder, 'm'), schema: feedMemorySchema, empty: {} }),
    ),
    hosts,
    askForHosts: () => Promise.resolve(yes),
    hasEntries: () => Promise.resolve(inbox.length > 0),
    add: (_, links) => {
      const fresh = links.filter(({ url }) => !inbox.includes(url));
      inbox = [...inbox, ...fresh.map(({ url }) => url)];
      return Promise.resolve(ok({ added: fresh.length, leftOut: 0 }));
    },
    now: () => new Date('2026-11-22T10:00:00Z'),
    onChange: (list) => told.push(list),
  });
  return {
    desk,
    queue,
    asked,
    told,
    shown,
    inbox: () => inbox,
    forget: (url?: string) => {
      inbox = url === undefined ? [] : inbox.filter((one) => one !== url);
    },
    feeds: () => settings.inbox?.feeds ?? [],
    sayNo: () => {
      yes = false;
    },
  };
}

const outcomes = async (list: Promise<unknown>) => {
  const done = (await list) as { value: FeedList };
  return done.value.feeds.map(({ last }) => last);
};
const came = (added: number, already: number, movedTo: string | null = null) => ({
  state: 'done',
  added,
  already,
  leftOut: 0,
  movedTo,
});

const a = 'https://a.example/feed';
const b = 'https://b.example/feed';

describe('polling', () => {
  test('brings what is new, and tells of each feed what became of it', async () => {
    const { desk, inbox, queue } = setUp([a, b], { [a]: rss('https://x.example/1') });
    expect(await outcomes(desk.poll(null))).toEqual([
      came(1, 0),
      { state: 'failed', error: { code: 'net/status', host: 'b.example', status: 404 } },
    ]);
    expect(inbox()).toEqual(['https://x.example/1']);
    expect(await queue.waiting('library')).toEqual([]);
  });

  test('does not bring again what the inbox has forgotten, nor ask for what has not changed', async () => {
    const world = setUp([a], { [a]: rss('https://x.example/1', 'https://x.example/2') });
    await world.desk.poll(null);
    world.forget('https://x.example/1');
    expect(await outcomes(world.desk.poll(null))).toEqual([came(0, 2)]);
    expect(world.asked.at(-1)?.conditions?.etag).toContain('x.example/1');
    world.shown[a] = rss('https://x.example/3', 'https://x.example/2', 'https://x.example/1');
    expect(await outcomes(world.desk.poll(null))).toEqual([came(1, 2)]);
    expect(world.inbox()).toEqual(['https://x.example/2', 'https://x.example/3']);
  });

  test('but begins anew when the inbox is gone', async () => {
    const world = setUp([a], { [a]: rss('https://x.example/1') });
    await world.desk.poll(null);
    world.forget();
    expect(await outcomes(world.desk.poll(null))).toEqual([came(1, 0)]);
  });

  test('what finds no network waits, and goes on when it is told to', async () => {
    const world = setUp([a, b], { [a]: 'net/offline', [b]: rss() });
    const [waiting] = await outcomes(world.desk.poll(null));
    expect(waiting).toEqual({
      state: 'waiting',
      error: { code: 'net/offline', host: 'a.example', status: 404 },
    });
    const tasks = await world.queue.waiting('library');
    expect(tasks).toEqual([{ libraryId: 'library', kind: 'feed', address: a }]);
    world.shown[a] = rss('https://x.example/1');
    await world.desk.resume(tasks);
    expect(world.inbox()).toEqual(['https://x.example/1']);
    expect(await world.queue.waiting('library')).toEqual([]);
  });

  test('shows how far it is', async () => {
    const { desk, told } = setUp([a, b], { [a]: rss(), [b]: rss() });
    await desk.poll(null);
    expect(told[0]).toMatchObject({ progress: { done: 0, total: 2 } });
    expect(told.map(({ progress }) => progress?.done)).toContain(2);
    expect(told.at(-1)?.progress).toBeNull();
  });

  test('what neither is a feed nor names one says so', async () => {
    const { desk } = setUp([a], { [a]: '<html><title>x</title></html>' });
    expect(await outcomes(desk.poll(null))).toMatchObject([
      { state: 'failed', error: { code: 'net/no-feed' } },
    ]);
  });

  test('one’s own network is asked after a yes, which is remembered', async () => {
    const own = 'http://127.0.0.1:8000/feed';
    const refused = setUp([own], { [own]: rss() });
    refused.sayNo();
    await refused.desk.poll(null);
    expect(refused.asked.map(({ mayBePrivate }) => mayBePrivate)).toEqual([false]);
    const allowed = setUp([own, a], { [own]: rss(), [a]: rss() });
    await allowed.desk.poll(null);
    allowed.sayNo();
    await allowed.desk.poll(null);
    expect(allowed.asked.map(({ mayBePrivate }) => mayBePrivate)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('the list of feeds', () => {
  test('a feed is added by its address, its page, or what the page names', async () => {
    const { desk, feeds } = setUp([], {
      [a]: rss(),
      'https://b.example/': `<link rel="alternate" type="application/rss+xml" href="/feed">`,
      [b]: rss(),
      'https://c.example/': `<link rel="alternate" type="application/rss+xml" href="/1">
        <link rel="alternate" type="application/atom+xml" href="/2" title="Two">`,
      'https://d.example/': '<p>nothing</p>',
    });
    expect(await desk.add('a.example/feed')).toMatchObject({
      value: { state: 'added', address: a },
    });
    expect(await desk.add(a)).toMatchObject({ value: { state: 'already' } });
    expect(await desk.add('b.example')).toMatchObject({ value: { state: 'added', address: b } });
    expect(await desk.add('https://b.example')).toMatchObject({ value: { state: 'already' } });
    expect(await desk.add('c.example')).toEqual(
      ok({
        state: 'choose',
        feeds: [
          { address: 'https://c.example/1', title: '' },
          { address: 'https://c.example/2', title: 'Two' },
        ],
      }),
    );
    expect(await desk.add('d.example')).toMatchObject({ error: { code: 'net/no-feed' } });
    expect(await desk.add('javascript:x')).toMatchObject({ error: { code: 'net/bad-address' } });
    expect(feeds()).toEqual([a, b]);
  });

  test('a feed that has moved is followed, with what is known of it', async () => {
    const moved = { text: rss('https://x.example/1'), movedTo: b };
    const { desk, feeds } = setUp([a], { [a]: moved });
    expect(await outcomes(desk.poll(null))).toEqual([came(1, 0, b)]);
    await desk.follow(a);
    expect(feeds()).toEqual([b]);
    const list = await desk.list();
    expect(list.ok && list.value.feeds[0]?.title).toBe('Proofs');
  });

  test('a list is added where it is new, a feed removed', async () => {
    const { desk, feeds } = setUp([a], {});
    const listed = [a, b].map((address) => ({ address, title: 'T' }));
    expect(await desk.addAll(listed)).toEqual(ok({ added: 1, already: 1 }));
    await desk.remove(a);
    expect(feeds()).toEqual([b]);
  });
});
