import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { writeOpml } from '#core/feeds/opml.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { FactsDesk } from '../facts/facts-desk.ts';
import { fileError } from '../files/system-error.ts';
import type { FileWriter } from '../files/write-file.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import type { Reader } from '../net/create-reader.ts';
import type { FetchQueue } from '../net/fetch-queue.ts';
import type { FeedDesk } from './feed-desk.ts';

export interface FeedCallOptions {
  readonly desk: Pick<LibraryDesk, 'current'>;
  readonly feeds: FeedDesk;
  readonly facts: FactsDesk;
  readonly queue: FetchQueue;
  readonly reader: Reader;
  readonly writer: FileWriter;
  /** Null when the person cancels. */
  readonly chooseOpml: () => Promise<string | null>;
  readonly chooseOpmlPath: (name: string) => Promise<string | null>;
}

const mostOpmlBytes = 4 * 1024 * 1024;

async function opmlAt(path: string): Promise<Result<Uint8Array, AppError>> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > mostOpmlBytes) {
      const limit = mostOpmlBytes / 1024 / 1024;
      return err({
        code: 'file/too-large',
        name,
        megabytes: Math.ceil(size / 1024 / 1024),
        limit,
      });
    }
    return ok(new Uint8Array(await readFile(path)));
  } catch (error) {
    return err(fileError(error, name, 'reading'));
  }
}

export function feedCalls(options: FeedCallOptions) {
  const { desk, facts, feeds, queue, reader, writer } = options;

  async function importOpml(path: string) {
    const name = basename(path);
    const read = await opmlAt(path);
    if (!read.ok) return read;
    const request = { kind: 'opml', bytes: read.value, contentType: '', address: '' } as const;
    const listed = await reader.read(request);
    if (listed?.ok !== true) {
      const isTooMany = listed?.error === 'too-many';
      return err({ code: isTooMany ? 'feeds/opml-too-many' : 'feeds/not-opml', name } as const);
    }
    return feeds.addAll(listed.value);
  }

  return {
    'feeds.list': () => feeds.list(),
    'feeds.poll': ({ addresses }) => feeds.poll(addresses),
    'feeds.add': ({ address }) => feeds.add(address),
    'feeds.remove': ({ address }) => feeds.remove(address),
    'feeds.follow': ({ address }) => feeds.follow(address),
    'feeds.import': async () => {
      const path = await options.chooseOpml();
      return path === null ? ok(null) : importOpml(path);
    },
    'feeds.export': async () => {
      const shown = await feeds.list();
      if (!shown.ok) return shown;
      const title = desk.current()?.shown.name ?? 'Galley';
      const path = await options.chooseOpmlPath(`${title}.opml`);
      if (path === null) return ok(null);
      const name = basename(path);
      const bytes = new TextEncoder().encode(writeOpml(title, shown.value.feeds));
      const written = await writer.write(path, bytes);
      if (written.ok) return ok({ name });
      const { error } = written;
      return err(error.kind === 'failed' ? error.error : ({ code: 'file/exists', name } as const));
    },
    'fetches.resume': async ({ which }) => {
      const libraryId = desk.current()?.shown.id ?? '';
      const tasks = await (which === 'all' ? queue.waiting(libraryId) : queue.askedNow(libraryId));
      await Promise.all([feeds.resume(tasks), facts.resume(tasks)]);
      return feeds.list();
    },
    'fetches.stop': () => {
      queue.stop();
      return ok(undefined);
    },
    'fetches.forget': async () => {
      await queue.forget(desk.current()?.shown.id ?? '');
      await feeds.tell();
      return feeds.list();
    },
    'facts.ask': async (input) =>
      input.for === 'inbox' ? facts.forInbox(input.urls) : ok(await facts.forForm(input.urls)),
  } satisfies Partial<Handlers>;
}
