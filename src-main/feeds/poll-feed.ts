import type { AppError } from '#core/app-error.ts';
import type { FeedOutcome } from '#core/ipc/feed-shapes.ts';
import type { Result } from '#core/result.ts';
import type { Network } from '../net/create-network.ts';
import type { Reader } from '../net/create-reader.ts';
import type { RememberedFeed } from './feed-memory.ts';

export interface PollTools {
  readonly network: Network;
  readonly reader: Reader;
  /** Into the inbox of one library, refused when that is not open any more. */
  readonly add: (
    libraryId: string,
    links: readonly { readonly url: string; readonly title: string; readonly source: string }[],
  ) => Promise<Result<{ readonly added: number; readonly leftOut: number }, AppError>>;
}

interface Poll {
  readonly libraryId: string;
  readonly address: string;
  readonly known: RememberedFeed;
  readonly mayBePrivate: boolean;
  /** The inbox is not there any more, so that everything is offered again. */
  readonly isStart: boolean;
}

interface Polled {
  readonly outcome: FeedOutcome;
  readonly learnt: Partial<RememberedFeed>;
}

export const feedLimits = {
  accept:
    'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.8',
  mostBytes: 5 * 1024 * 1024,
  whenMore: 'refuse',
  limitMs: 15_000,
} as const;

/** Polls one feed: fetched only when it has changed, read apart, its new entries put into the inbox. */
export async function pollFeed(
  { network, reader, add }: PollTools,
  { libraryId, address, known, mayBePrivate, isStart }: Poll,
  stop: AbortSignal,
): Promise<Polled> {
  const { etag, modified } = isStart ? { etag: null, modified: null } : known;
  const request = { url: address, ...feedLimits, mayBePrivate, conditions: { etag, modified } };
  const fetched = await network.fetch(request, stop);
  if (!fetched.ok) return ended(fetched.error);
  const { url, movedTo, bytes, contentType, isUnchanged } = fetched.value;
  if (isUnchanged) {
    const already = known.seen.length;
    return { outcome: { state: 'done', added: 0, already, leftOut: 0, movedTo }, learnt: {} };
  }
  const { host } = new URL(address);
  const read = await reader.read({ kind: 'feed', bytes, contentType, address: url });
  if (read === null) return ended({ code: 'net/unreadable', host });
  if (read.feed === null) return ended({ code: 'net/no-feed', host });
  const { title, entries, leftOut } = read.feed;
  const seen = new Set(isStart ? [] : known.seen);
  const links = entries
    .filter((entry) => !seen.has(entry.url))
    .map((entry) => ({ ...entry, source: title === '' ? host : title }));
  if (stop.aborted) return ended({ code: 'net/stopped', host });
  const added = await add(libraryId, links);
  if (!added.ok) return ended(added.error);
  const count = added.value.added;
  const noPlace = added.value.leftOut;
  const learnt = {
    title,
    etag: fetched.value.etag,
    modified: fetched.value.modified,
    seen: entries.map((entry) => entry.url),
  };
  return {
    outcome: {
      state: 'done',
      added: count,
      already: entries.length - count - noPlace,
      leftOut: leftOut + noPlace,
      movedTo,
    },
    // What found no place is offered again.
    learnt: noPlace > 0 ? { title } : learnt,
  };
}

function ended(error: AppError): Polled {
  if (error.code === 'net/stopped') return { outcome: { state: 'stopped' }, learnt: {} };
  // Of a library that was closed meanwhile nothing is lost: it goes on when that is open again.
  const forNow = new Set(['net/offline', 'net/busy', 'library/not-found']);
  const isForNow = forNow.has(error.code);
  return { outcome: { state: isForNow ? 'waiting' : 'failed', error }, learnt: {} };
}
