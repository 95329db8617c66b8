import { ok } from '#core/result.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { LibraryDesk } from './library-desk.ts';
import type { Scanner } from './scanner-process.ts';

export function linkCalls(desk: LibraryDesk, sentBefore: Scanner['sentBefore']) {
  return {
    'links.sent-before': async ({ issueId, addresses }) => {
      const folder = desk.current()?.folder;
      if (folder === undefined || addresses.length === 0) return ok([]);
      const found = await sentBefore({ folder, issueId, addresses });
      return ok(found.map((each) => ({ ...each, last: { ...each.last } })));
    },
  } satisfies Partial<Handlers>;
}
