import { ChangeSet } from '@codemirror/state';
import type { TextEdit } from '#core/text/edit.ts';

/** Somebody who keeps something of the text in step, whenever it suits. */
export interface ChangeFollower {
  /**
   * What changed since the last time this was asked, as edits of the text then; null when another
   * text was loaded since, and the first time.
   */
  take(): readonly TextEdit[] | null;
  /** Whether `take` would give null. */
  isOther(): boolean;
  end(): void;
}

export interface ChangeFollowers {
  note(changes: ChangeSet): void;
  /** Another text was loaded. */
  reset(): void;
  /** `length` gives the text's length at any time. */
  follow(length: () => number): ChangeFollower;
}

export function createChangeFollowers(): ChangeFollowers {
  const followers = new Set<{ pending: ChangeSet | null }>();
  return {
    note(changes) {
      for (const each of followers) each.pending = each.pending && each.pending.compose(changes);
    },
    reset() {
      for (const each of followers) each.pending = null;
    },
    follow(length) {
      const own: { pending: ChangeSet | null } = { pending: null };
      followers.add(own);
      return {
        take() {
          const taken = own.pending && editsOf(own.pending);
          own.pending = ChangeSet.empty(length());
          return taken;
        },
        isOther: () => own.pending === null,
        end: () => followers.delete(own),
      };
    },
  };
}

function editsOf(changes: ChangeSet): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  changes.iterChanges((from, to, _newFrom, _newTo, inserted) => {
    edits.push({ from, to, insert: inserted.toString() });
  });
  return edits;
}
