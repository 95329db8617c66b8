import { expect, test } from 'vitest';
import { createFirstShown } from '../../../src-main/windows/first-shown.ts';

test('what is asked before the first issue is shown is answered after what came before it', async () => {
  const done: string[] = [];
  const shown = createFirstShown();
  shown.afterwards(() => done.push('read the library'));
  const answer = shown.askAfterwards(() => Promise.resolve(`after ${done.join()}`));
  expect(done).toEqual([]);
  shown.happened();
  expect(await answer).toBe('after read the library');
  expect(await shown.askAfterwards(() => Promise.resolve('at once'))).toBe('at once');
});
