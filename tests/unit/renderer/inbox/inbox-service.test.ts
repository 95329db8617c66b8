import { expect, test } from 'vitest';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { Inbox } from '#core/ipc/inbox-shapes.ts';
import { translatorFor } from '#core/messages/translator.ts';
import { ok } from '#core/result.ts';
import { createInboxService } from '../../../../src-renderer/inbox/create-inbox-service.ts';
import type { AppStore } from '../../../../src-renderer/state/store.ts';
import type { Notices } from '../../../../src-renderer/ui/notices.ts';

const inEnglish = translatorFor('en');

const inboxOf = (version: number, state: 'new' | 'kept'): Inbox => ({
  libraryId: 'one',
  version,
  entries: [
    {
      id: 'a',
      url: 'https://example.org/a',
      title: 'A',
      note: '',
      section: '',
      source: 'paste',
      date: '2026-08-01T00:00:00.000Z',
      state,
      issue: null,
      done: null,
    },
  ],
  problems: [],
});

/** The service of a window to which answers and events come in the order of the test. */
async function openInbox() {
  let state: { library: { id: string }; inbox: Inbox | null } = {
    library: { id: 'one' },
    inbox: null,
  };
  const store = {
    getState: () => state,
    setState: (change: Partial<typeof state>) => {
      state = { ...state, ...change };
    },
    subscribe: () => () => undefined,
  } as unknown as AppStore;
  const listeners = new Map<string, (inbox: Inbox) => void>();
  const bridge = {
    call: (name: string) =>
      Promise.resolve(ok(name === 'inbox.read' ? inboxOf(1, 'new') : inboxOf(3, 'kept'))),
    on: (name: string, listener: (inbox: Inbox) => void) => listeners.set(name, listener),
  } as unknown as GalleyBridge;
  const notices = {} as unknown as Notices;
  const service = createInboxService({ bridge, store, notices, translate: () => inEnglish });
  await expect.poll(() => state.inbox?.version).toBe(1);
  return {
    service,
    tell: (inbox: Inbox) => listeners.get('inbox.changed')?.(inbox),
    shown: () => state.inbox,
  };
}

test('a change is shown once it is answered, though its event comes later', async () => {
  const { service, shown } = await openInbox();
  expect(await service.change([{ id: 'a', set: { state: 'kept' } }])).toBe(true);
  expect(shown()?.entries[0]?.state).toBe('kept');
});

test('an event that comes too late does not bring back what was', async () => {
  const { service, tell, shown } = await openInbox();
  await service.change([{ id: 'a', set: { state: 'kept' } }]);
  tell(inboxOf(2, 'new'));
  expect(shown()?.version).toBe(3);
  tell(inboxOf(4, 'new'));
  expect(shown()?.version).toBe(4);
});
