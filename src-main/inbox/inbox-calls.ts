import { bookmarklet } from '#core/inbox/bookmarklet.ts';
import { ok } from '#core/result.ts';
import type { putOnClipboard } from '../export/put-on-clipboard.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { InboxParts } from './inbox-parts.ts';

export function inboxCalls(
  { inbox, watched, windowIsReady }: InboxParts,
  copy: typeof putOnClipboard,
) {
  return {
    'inbox.read': async () => {
      const read = await inbox.read();
      if (read.ok) windowIsReady();
      return read;
    },
    'inbox.add': ({ links }) => inbox.add(links),
    'inbox.change': ({ changes }) => inbox.change(changes),
    'inbox.remove': ({ ids }) => inbox.remove(ids),
    'inbox.allow-watch': async () => ok(await watched.allow()),
    'inbox.copy-bookmarklet': async () => {
      const copied = await copy({ html: null, text: bookmarklet });
      return copied.ok ? ok(undefined) : copied;
    },
  } satisfies Partial<Handlers>;
}
