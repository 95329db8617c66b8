import type { AppError } from '#core/app-error.ts';
import type { LinkReport } from '#core/ipc/check-shapes.ts';
import type { FetchTask } from '#core/net/fetch-task.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import type { Network } from '../net/create-network.ts';
import type { FetchQueue, TaskWork } from '../net/fetch-queue.ts';
import type { OwnHosts } from '../net/own-hosts.ts';
import type { FetchOutcome } from '../net/resource.ts';
import type { LinkResult, LinkResults } from './link-results.ts';

interface LinkLookOptions {
  readonly desk: Pick<LibraryDesk, 'current'>;
  readonly network: Network;
  readonly queue: FetchQueue;
  readonly hosts: Pick<OwnHosts, 'isAllowed'>;
  readonly results: LinkResults;
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
}

/** Looks at web addresses, when the person asks for it. */
export interface LinkLook {
  /** Also what waits from before. */
  readonly look: (addresses: readonly string[]) => Promise<Result<LinkReport, AppError>>;
}

const limitMs = 20_000;
/** Whether there is a page shows at once. */
const mostBytes = 4096;

export function createLinkLook(options: LinkLookOptions): LinkLook {
  const { desk, hosts, network, queue, results } = options;
  return {
    async look(addresses) {
      const libraryId = desk.current()?.shown.id;
      if (libraryId === undefined) return err({ code: 'library/not-found', path: '' });
      const left = (await queue.waiting(libraryId)).filter(({ kind }) => kind === 'link');
      const wanted = await results.unknownAmong([
        ...left.map(({ address }) => address),
        ...addresses.filter((address) => /^https?:\/\//iu.test(address)),
      ]);
      const report = { looked: 0, dead: 0, waiting: 0 };
      let done = 0;
      const work: TaskWork = async ({ address }, stop) => {
        const mayBePrivate = hosts.isAllowed(address);
        const request = { url: address, accept: '*/*', mostBytes, limitMs, mayBePrivate };
        const outcome = await network.fetch({ ...request, whenMore: 'cut' }, stop);
        const found = judge(outcome);
        if (found !== null && found !== 'wait') await results.note(address, found);
        done += 1;
        options.onProgress({ done, total: wanted.length });
        if (found === 'wait') report.waiting += 1;
        else report.looked += 1;
        if (found !== null && found !== 'wait' && found.isDead) report.dead += 1;
        return found === 'wait' ? 'wait' : 'done';
      };
      const tasks = wanted.map((address): FetchTask => ({ libraryId, kind: 'link', address }));
      options.onProgress({ done: 0, total: tasks.length });
      await queue.run(tasks, work);
      return ok(report);
    },
  };
}

type NetCode = Exclude<FetchOutcome, { readonly ok: true }>['error']['code'];

/** There is something, but no more can be said of it. */
const answering: readonly NetCode[] = ['net/too-big', 'net/unreadable'];
const silent: readonly NetCode[] = ['net/no-host', 'net/unreachable'];
const later: readonly NetCode[] = ['net/offline', 'net/busy'];

/** What an answer says of the address; null where it says nothing, as when it took too long. */
function judge(outcome: FetchOutcome): Omit<LinkResult, 'at'> | 'wait' | null {
  if (outcome.ok) return { isDead: false, status: null };
  const { error } = outcome;
  if (error.code === 'net/status') return { isDead: true, status: error.status };
  if (silent.includes(error.code)) return { isDead: true, status: null };
  if (answering.includes(error.code)) return { isDead: false, status: null };
  return later.includes(error.code) ? 'wait' : null;
}
