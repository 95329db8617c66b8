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

interface Asked {
  readonly turn: number;
  readonly libraryId: string | null;
  readonly changes: readonly EntryChange[];
  readonly ready: (() => Promise<boolean>) | undefined;
}

/**
 * Writes what is decided in the order of the decisions, without the person waiting for it. What comes
 * while one write is under way goes into the next one together, so that little is ever unwritten.
 */
export function createEntryWrites({ store, inbox }: WritesDeps): EntryWrites {
  let turn = 0;
  let waiting: readonly Asked[] = [];
  let isWriting = false;

  const libraryId = () => store.getState().library?.id ?? null;

  function show({ changes, turn: mine }: Asked): void {
    store.setState(({ triagePending }) => {
      const pending = new Map<string, PendingChange>(triagePending);
      for (const { id, set } of changes) {
        pending.set(id, { turn: mine, set: { ...pending.get(id)?.set, ...set } });
      }
      return { triagePending: pending };
    });
  }

  /** The file says so itself now, or never will. */
  function settle(asked: readonly Asked[]): void {
    const last = new Map(asked.flatMap((each) => each.changes.map(({ id }) => [id, each.turn])));
    store.setState(({ triagePending }) => ({
      triagePending: new Map(
        [...triagePending].filter(([id, each]) => each.turn > (last.get(id) ?? -1)),
      ),
    }));
  }

  async function writeAll(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    while (waiting.length > 0) {
      const asked = waiting;
      waiting = [];
      const isReady = await Promise.all(
        asked.map(({ ready }) => ready?.() ?? Promise.resolve(true)),
      );
      // Another library has another inbox.
      const changes = asked.flatMap((each, index) =>
        isReady[index] === true && each.libraryId === libraryId() ? each.changes : [],
      );
      if (changes.length > 0) await inbox.change(changes);
      settle(asked);
    }
    isWriting = false;
  }

  return {
    write(changes, ready) {
      if (changes.length === 0) return;
      turn += 1;
      const asked = { turn, libraryId: libraryId(), changes, ready };
      show(asked);
      waiting = [...waiting, asked];
      void writeAll();
    },
  };
}
