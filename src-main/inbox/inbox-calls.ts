import { ok } from '#core/result.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { InboxDesk } from './inbox-desk.ts';

export function inboxCalls(desk: InboxDesk) {
  return {
    'inbox.read': () => desk.read(),
    'inbox.add': ({ links }) => desk.add(links),
    'inbox.change': async ({ changes }) => {
      const changed = await desk.change(changes);
      return changed.ok ? ok({ entries: changed.value }) : changed;
    },
    'inbox.remove': ({ ids }) => desk.remove(ids),
  } satisfies Partial<Handlers>;
}
