import { describe, expect, it } from 'vitest';
import { isBeingLearnt } from '../../../../src-renderer/checks/is-being-learnt.ts';
import type { AppState } from '../../../../src-renderer/state/store.ts';

type Given = Pick<AppState, 'library' | 'libraryHealth'>;

const found = {} as NonNullable<NonNullable<AppState['library']>['found']>;

function given(known: typeof found | null, reading: { read: number; total: number } | null): Given {
  return {
    library: { found: known } as AppState['library'],
    libraryHealth: { libraryId: 'a', reading, unreadable: null, isCut: false },
  };
}

describe('a library is being learnt', () => {
  it('while it is read for the first time', () => {
    expect(isBeingLearnt(given(null, { read: 3, total: 159 }))).toBe(true);
  });

  it('not while what was learnt before is read again', () => {
    expect(isBeingLearnt(given(found, { read: 3, total: 159 }))).toBe(false);
  });

  it('not once it is read, whatever that told', () => {
    expect(isBeingLearnt(given(null, null))).toBe(false);
    expect(isBeingLearnt({ library: null, libraryHealth: null })).toBe(false);
  });
});
