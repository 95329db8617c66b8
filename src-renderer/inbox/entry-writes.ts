import type { EntryChange } from '#core/inbox/entry.ts';
import type { PendingChange } from '../state/triage-state.ts';
import type { AppStore } from '../state/store.ts';
import type { InboxService } from './inbox-service.ts';

export interface EntryWrites {
  /**
   * Shows the changes at once and writes them after all before them, once `ready` says that what they
   * follow from is kept; when that fails, or the writing, they are not shown any more.
   */
  write(changes: readonly EntryChange[], ready?: () => Promise<boolean>): void;
}

interface WritesDeps {
  readonly store: AppStore;
  readonly inbox: Pick<InboxService, 'change'>;
}

/** Writes what is decided in the order of the decisions, without the person waiting for it. */
export function createEntryWrites({ store, inbox }: WritesDeps): EntryWrites {
  let turn = 0;
  let queue: Promise<void> = Promise.resolve();

  function show(changes: readonly EntryChange[], mine: number): void {
    store.setState(({ triagePending }) => {
      const pending = new Map<string, PendingChange>(triagePending);
      for (const { id, set } of changes) {
        pending.set(id, { turn: mine, set: { ...pending.get(id)?.set, ...set } });
      }
      return { triagePending: pending };
    });
  }

  /** The file says so itself now, or never will. */
  function settle(changes: readonly EntryChange[], mine: number): void {
    store.setState(({ triagePending }) => {
      const done = new Set(changes.map(({ id }) => id));
      const left = [...triagePending].filter(([id, each]) => !done.has(id) || each.turn > mine);
      return { triagePending: new Map(left) };
    });
  }

  return {
    write(changes, ready) {
      if (changes.length === 0) return;
      turn += 1;
      const mine = turn;
      const { library } = store.getState();
      show(changes, mine);
      const before = queue;
      const work = async (): Promise<void> => {
        await before;
        const isReady = ready === undefined || (await ready());
        // Another library has another inbox.
        const isOpen = store.getState().library?.id === library?.id;
        if (isReady && isOpen) await inbox.change(changes);
        settle(changes, mine);
      };
      queue = work();
    },
  };
}
