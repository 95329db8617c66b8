import type { AppError } from '#core/app-error.ts';
import { feedAddress } from '#core/feeds/feed-address.ts';
import type { ListedFeed } from '#core/feeds/opml.ts';
import type { AddedFeed, FeedList } from '#core/ipc/feed-shapes.ts';
import type { SettingsChange } from '#core/library/library-settings.ts';
import type { FetchTask } from '#core/net/fetch-task.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import type { FetchQueue, TaskWork } from '../net/fetch-queue.ts';
import type { OwnHosts } from '../net/own-hosts.ts';
import { nothingRemembered, type FeedMemory } from './feed-memory.ts';
import { feedLimits, pollFeed, type PollTools } from './poll-feed.ts';

export interface FeedDeskOptions extends PollTools {
  readonly desk: Pick<LibraryDesk, 'current' | 'changeSettings'>;
  readonly queue: FetchQueue;
  readonly memory: FeedMemory;
  readonly hosts: OwnHosts;
  /** Whether hosts on this machine and its own network may be asked. */
  readonly askForHosts: (hosts: readonly string[]) => Promise<boolean>;
  /** Whether the library's inbox holds anything, of whatever state. */
  readonly hasEntries: () => Promise<boolean>;
  readonly now: () => Date;
  readonly onChange: (list: FeedList) => void;
}

/** The feeds of the open library. They are asked only when the person says so. */
export interface FeedDesk {
  readonly list: () => Promise<Result<FeedList, AppError>>;
  /** All of them with null. */
  readonly poll: (addresses: readonly string[] | null) => Promise<Result<FeedList, AppError>>;
  readonly add: (typed: string) => Promise<Result<AddedFeed, AppError>>;
  readonly addAll: (
    feeds: readonly ListedFeed[],
  ) => Promise<Result<{ readonly added: number; readonly already: number }, AppError>>;
  readonly remove: (address: string) => Promise<Result<FeedList, AppError>>;
  readonly follow: (address: string) => Promise<Result<FeedList, AppError>>;
  /** Polls the feeds of tasks that waited. */
  readonly resume: (tasks: readonly FetchTask[]) => Promise<void>;
  /** Tells the window what there is now. */
  readonly tell: () => Promise<void>;
}

const noLibrary: AppError = { code: 'library/not-found', path: '' };

export function createFeedDesk(options: FeedDeskOptions): FeedDesk {
  const { desk, queue, memory, hosts } = options;
  let progress: { readonly done: number; readonly total: number } | null = null;
  /** Polls that have not answered yet. */
  let polls = 0;
  let running: ReadonlySet<string> = new Set();

  async function listOf(library: OpenLibrary): Promise<FeedList> {
    const { id } = library.shown;
    const known = await memory.of(id);
    const waiting = await queue.waiting(id);
    return {
      libraryId: id,
      feeds: addressesOf(library).map((address) => {
        const { title, polledAt, last } = known[address] ?? nothingRemembered;
        return { address, title, polledAt, last, isRunning: running.has(`${id} ${address}`) };
      }),
      progress,
      waiting: {
        feeds: waiting.filter(({ kind }) => kind === 'feed').length,
        facts: waiting.filter(({ kind }) => kind === 'facts').length,
      },
    };
  }

  async function list(): Promise<Result<FeedList, AppError>> {
    const library = desk.current();
    return library === null ? err(noLibrary) : ok(await listOf(library));
  }

  async function tell(): Promise<void> {
    const shown = await list();
    if (shown.ok) options.onChange(shown.value);
  }

  const work = (isStart: boolean): TaskWork => {
    return async ({ libraryId, address }, stop) => {
      const key = `${libraryId} ${address}`;
      running = new Set([...running, key]);
      await tell();
      const known = (await memory.of(libraryId))[address] ?? nothingRemembered;
      const mayBePrivate = hosts.isAllowed(address);
      const asked = { libraryId, address, known, mayBePrivate, isStart };
      const { outcome, learnt } = await pollFeed(options, asked, stop);
      const polledAt = options.now().toISOString();
      await memory.set(libraryId, address, { ...learnt, last: outcome, polledAt });
      running = new Set([...running].filter((one) => one !== key));
      if (progress !== null) progress = { ...progress, done: progress.done + 1 };
      await tell();
      return outcome.state === 'waiting' ? 'wait' : 'done';
    };
  };

  async function pollAll(libraryId: string, addresses: readonly string[]): Promise<void> {
    const isStart = !(await options.hasEntries());
    const before = progress ?? { done: 0, total: 0 };
    progress = { ...before, total: before.total + addresses.length };
    polls += 1;
    const tasks = addresses.map((address) => ({ libraryId, kind: 'feed', address }) as const);
    await queue.run(tasks, work(isStart));
    polls -= 1;
    if (polls === 0) progress = null;
    await tell();
  }

  async function poll(wanted: readonly string[] | null): Promise<Result<FeedList, AppError>> {
    const library = desk.current();
    if (library === null) return err(noLibrary);
    const all = addressesOf(library);
    const asked = wanted === null ? all : all.filter((address) => wanted.includes(address));
    const toAsk = hosts.toAsk(asked);
    if (toAsk.length > 0 && (await options.askForHosts(toAsk))) hosts.allow(toAsk);
    await pollAll(library.shown.id, asked);
    return list();
  }

  async function change(changes: readonly SettingsChange[]): Promise<Result<FeedList, AppError>> {
    const changed = await desk.changeSettings(changes);
    if (!changed.ok) return changed;
    await tell();
    return list();
  }

  /** What changes the entry of the list that holds this address; null when there is none. */
  function entryOf(address: string): Pick<SettingsChange, 'path' | 'was'> | null {
    const at = (desk.current()?.settings.inbox?.feeds ?? []).indexOf(address);
    return at === -1 ? null : { path: ['inbox', 'feeds', at], was: address };
  }

  async function add(typed: string): Promise<Result<AddedFeed, AppError>> {
    const library = desk.current();
    const address = feedAddress(typed);
    if (library === null) return err(noLibrary);
    if (address === null) return err({ code: 'net/bad-address', address: typed.trim() });
    const known = addressesOf(library);
    if (known.includes(address)) return ok({ state: 'already', address });
    const fetched = await options.network.fetch({
      url: address,
      ...feedLimits,
      mayBePrivate: true,
    });
    if (!fetched.ok) return fetched;
    const { url, movedTo, bytes, contentType, isPrivate } = fetched.value;
    const { host } = new URL(url);
    const read = await options.reader.read({ kind: 'feed', bytes, contentType, address: url });
    if (read === null) return err({ code: 'net/unreadable', host });
    if (isPrivate) hosts.allow([new URL(address).host, host]);
    if (read.feed === null) {
      const named = read.named.filter((feed) => !known.includes(feed.address));
      const [first] = read.named;
      if (first === undefined) return err({ code: 'net/no-feed', host });
      const [only] = named;
      if (only === undefined) return ok({ state: 'already', address: first.address });
      return named.length === 1 ? add(only.address) : ok({ state: 'choose', feeds: named });
    }
    const lasting = movedTo ?? address;
    if (known.includes(lasting)) return ok({ state: 'already', address: lasting });
    const changed = await change([adding(lasting)]);
    if (!changed.ok) return changed;
    const { title } = read.feed;
    await memory.set(library.shown.id, lasting, { title });
    await tell();
    return ok({ state: 'added', address: lasting, title });
  }

  async function addAll(feeds: readonly ListedFeed[]) {
    const library = desk.current();
    if (library === null) return err(noLibrary);
    const known = new Set(addressesOf(library));
    const fresh = feeds.filter(({ address }) => !known.has(address));
    if (fresh.length > 0) {
      const changed = await desk.changeSettings(fresh.map(({ address }) => adding(address)));
      if (!changed.ok) return changed;
    }
    for (const { address, title } of fresh) {
      if (title !== '') await memory.set(library.shown.id, address, { title });
    }
    await tell();
    return ok({ added: fresh.length, already: feeds.length - fresh.length });
  }

  return {
    list,
    poll,
    add,
    addAll,
    remove: async (address) => {
      const entry = entryOf(address);
      const libraryId = desk.current()?.shown.id ?? '';
      const changed = entry === null ? await list() : await change([entry]);
      if (changed.ok) await memory.forget(libraryId, address);
      return changed;
    },
    follow: async (address) => {
      const library = desk.current();
      const entry = entryOf(address);
      if (library === null || entry === null) return list();
      const { id } = library.shown;
      const known = (await memory.of(id))[address];
      const movedTo = known?.last?.state === 'done' ? known.last.movedTo : null;
      if (known === undefined || movedTo === null) return list();
      const isThere = addressesOf(library).includes(movedTo);
      await memory.set(id, movedTo, { ...known, last: null });
      const changed = await change([isThere ? entry : { ...entry, value: movedTo }]);
      if (changed.ok) await memory.forget(id, address);
      return changed;
    },
    resume: async (tasks) => {
      const library = desk.current();
      if (library === null) return;
      const { id } = library.shown;
      const own = addressesOf(library);
      const mine = tasks.filter(({ kind, libraryId }) => kind === 'feed' && libraryId === id);
      await pollAll(
        id,
        mine.map(({ address }) => address).filter((address) => own.includes(address)),
      );
    },
    tell,
  };
}

function addressesOf({ settings }: OpenLibrary): readonly string[] {
  return [...new Set(settings.inbox?.feeds ?? [])];
}

function adding(address: string): SettingsChange {
  return { path: ['inbox', 'feeds', '-'], value: address };
}
