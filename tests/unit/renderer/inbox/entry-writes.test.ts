import { describe, expect, test } from 'vitest';
import type { EntryChange } from '#core/inbox/entry.ts';
import { createEntryWrites } from '../../../../src-renderer/inbox/entry-writes.ts';
import {
  initialTriageState,
  type TriageState,
} from '../../../../src-renderer/state/triage-state.ts';
import type { AppStore } from '../../../../src-renderer/state/store.ts';

const skip = (id: string): EntryChange => ({ id, set: { state: 'skipped' } });
const open = (id: string): EntryChange => ({ id, set: { state: 'new' } });

function nothing(): void {}

const settled = () => new Promise((resolve) => setImmediate(resolve));

function desk() {
  let state = { ...initialTriageState, library: { id: 'one' } };
  const written: (readonly string[])[] = [];
  let release: () => void = nothing;
  const store = {
    getState: () => state,
    setState: (change: (now: TriageState) => Partial<TriageState>) => {
      state = { ...state, ...change(state) };
    },
  } as unknown as AppStore;
  const inbox = {
    change: async (changes: readonly EntryChange[]) => {
      written.push(changes.map(({ id, set }) => `${id} ${set.state}`));
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return true;
    },
  };
  return {
    writes: createEntryWrites({ store, inbox }),
    written,
    pending: () => [...state.triagePending].map(([id, { set }]) => `${id} ${set.state}`),
    openLibrary: (id: string) => {
      state = { ...state, library: { id } };
    },
    finish: async () => {
      release();
      await settled();
    },
  };
}

describe('writing what is decided in the inbox', () => {
  test('shows it at once, and writes what came meanwhile together, in order', async () => {
    const { writes, written, pending, finish } = desk();
    writes.write([skip('a')]);
    await settled();
    writes.write([skip('b')]);
    writes.write([open('a')]);
    writes.write([skip('c')]);
    expect(pending()).toEqual(['a new', 'b skipped', 'c skipped']);
    expect(written).toEqual([['a skipped']]);
    await finish();
    // The first write is over, but what it said of `a` is not what is wanted now.
    expect(pending()).toEqual(['a new', 'b skipped', 'c skipped']);
    expect(written[1]).toEqual(['b skipped', 'a new', 'c skipped']);
    await finish();
    expect(pending()).toEqual([]);
    expect(written).toHaveLength(2);
  });

  test('T6: what the journal does not have is not called kept', async () => {
    const { writes, written, pending, finish } = desk();
    writes.write([skip('a')], () => Promise.resolve(false));
    writes.write([skip('b')], () => Promise.resolve(true));
    await settled();
    await finish();
    expect(written).toEqual([['b skipped']]);
    expect(pending()).toEqual([]);
  });

  test('nothing goes into another library’s inbox', async () => {
    const { writes, written, openLibrary } = desk();
    writes.write([skip('a')], () => Promise.resolve(true));
    openLibrary('two');
    await settled();
    expect(written).toEqual([]);
  });
});
