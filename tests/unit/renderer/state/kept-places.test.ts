import { expect, test } from 'vitest';
import { createKeptPlaces } from '../../../../src-renderer/state/kept-places.ts';
import type { AppState } from '../../../../src-renderer/state/store.ts';

/** A window with that issue of that library open. */
function open(libraryId: string, issueId: string | null): AppState {
  const document = issueId === null ? null : { issueId };
  return { library: { id: libraryId }, document } as AppState;
}

test('a place is kept by issue and by library, and the last one counts', () => {
  const places = createKeptPlaces<number>();
  places.keep(open('one', 'a.md'), 1);
  places.keep(open('one', 'a.md'), 2);
  places.keep(open('one', 'b.md'), 3);
  places.keep(open('one', null), 4);
  expect(places.of('a.md', open('one', 'b.md'))).toBe(2);
  expect(places.of('b.md', open('one', null))).toBe(3);
  expect(places.of('a.md', open('two', null))).toBeUndefined();
});
