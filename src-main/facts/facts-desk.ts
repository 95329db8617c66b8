import type { AppError } from '#core/app-error.ts';
import type { Facts } from '#core/facts/facts.ts';
import { fillEntry } from '#core/facts/fill-entry.ts';
import { houseFormat } from '#core/facts/write-facts.ts';
import type { FactsReport } from '#core/ipc/facts-shapes.ts';
import type { FetchTask } from '#core/net/fetch-task.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import type { FetchQueue, TaskWork } from '../net/fetch-queue.ts';
import type { OwnHosts } from '../net/own-hosts.ts';
import { getFacts, type FactsTools } from './get-facts.ts';

interface Entry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly note: string;
}

/** The inbox of one library; refused, or empty, when that is not open any more. */
interface FactsInbox {
  readonly entries: (libraryId: string) => Promise<readonly Entry[]>;
  readonly change: (
    libraryId: string,
    changes: readonly { readonly id: string; readonly set: Partial<Omit<Entry, 'id' | 'url'>> }[],
  ) => Promise<Result<unknown, AppError>>;
}

export interface FactsDeskOptions extends FactsTools {
  readonly desk: Pick<LibraryDesk, 'current'>;
  readonly queue: FetchQueue;
  readonly hosts: OwnHosts;
  readonly inbox: FactsInbox;
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
}

/** Facts about addresses, asked for by the person. */
export interface FactsDesk {
  readonly forInbox: (urls: readonly string[]) => Promise<Result<FactsReport, AppError>>;
  /** Of addresses that the person has before him in a form. */
  readonly forForm: (urls: readonly string[]) => Promise<FactsReport>;
  readonly resume: (tasks: readonly FetchTask[]) => Promise<void>;
}

const noLibrary: AppError = { code: 'library/not-found', path: '' };

type Outcome = readonly [url: string, outcome: Result<Facts, AppError>];

export function createFactsDesk(options: FactsDeskOptions): FactsDesk {
  const { desk, hosts, inbox, queue } = options;

  /** Only what is empty when the facts come is filled. False when the library is not open any more. */
  async function fill(libraryId: string, url: string, facts: Facts): Promise<boolean> {
    const library = desk.current();
    if (library?.shown.id !== libraryId) return false;
    const { settings, shown } = library;
    const format = houseFormat(settings.style, shown.found?.facts ?? [], null);
    const entries = await inbox.entries(libraryId);
    const changes = entries
      .filter((entry) => entry.url === url)
      .flatMap((entry) => {
        const set = fillEntry(entry, facts, format);
        return set === null ? [] : { id: entry.id, set };
      });
    if (changes.length === 0) return true;
    const changed = await inbox.change(libraryId, changes);
    return changed.ok || changed.error.code !== 'library/not-found';
  }

  async function ask(libraryId: string, urls: readonly string[]): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    const work: TaskWork = async ({ address: url }, stop) => {
      const outcome = await getFacts(options, { url, mayBePrivate: hosts.isAllowed(url) }, stop);
      const isFilled = !outcome.ok || (await fill(libraryId, url, outcome.value));
      outcomes.push([url, outcome]);
      options.onProgress({ done: outcomes.length, total: urls.length });
      const waits = !isFilled || (!outcome.ok && isForNow(outcome.error));
      return waits ? 'wait' : 'done';
    };
    const tasks = urls.map((address) => ({ libraryId, kind: 'facts', address }) as const);
    await queue.run(tasks, work);
    return outcomes;
  }

  return {
    forInbox: async (urls) => {
      const libraryId = desk.current()?.shown.id;
      if (libraryId === undefined) return err(noLibrary);
      return ok(reportOf(await ask(libraryId, [...new Set(urls)]), isForNow));
    },
    forForm: async (urls) => {
      const outcomes: Outcome[] = [];
      for (const url of urls) {
        outcomes.push([url, await getFacts(options, { url, mayBePrivate: true })]);
      }
      return reportOf(outcomes, () => false);
    },
    resume: async (tasks) => {
      const libraryId = desk.current()?.shown.id;
      const mine = tasks.filter((task) => task.kind === 'facts' && task.libraryId === libraryId);
      if (libraryId === undefined || mine.length === 0) return;
      await ask(
        libraryId,
        mine.map(({ address }) => address),
      );
    },
  };
}

function isForNow(error: AppError): boolean {
  return error.code === 'net/offline' || error.code === 'net/busy';
}

function reportOf(outcomes: readonly Outcome[], waits: (error: AppError) => boolean): FactsReport {
  return {
    came: outcomes.flatMap(([url, outcome]) => (outcome.ok ? { url, facts: outcome.value } : [])),
    failed: outcomes.flatMap(([url, outcome]) =>
      outcome.ok || waits(outcome.error) ? [] : { url, error: outcome.error },
    ),
    waiting: outcomes.flatMap(([url, outcome]) => (!outcome.ok && waits(outcome.error) ? url : [])),
  };
}
