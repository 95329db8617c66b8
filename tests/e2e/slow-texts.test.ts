import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHostileWindow, type HostileWindow } from '../hostile/hostile-window.ts';
import { slowTexts } from '../hostile/known-weaknesses.ts';
import { setText } from '../hostile/preview-cases.ts';
import { sample } from '../support/thorough.ts';

let hostile: HostileWindow;

beforeAll(async () => {
  hostile = await openHostileWindow();
});
afterAll(() => hostile.close());

describe('texts that parsers break on leave the window quick', () => {
  test.each(sample(slowTexts, 2))('%s', async (_, text) => {
    const { page } = hostile;
    await setText(page, text);
    const longest = await page.evaluate(async () => {
      let [last, most] = [performance.now(), 0];
      const end = last + 2_500;
      while (last < end) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        const now = performance.now();
        [most, last] = [Math.max(most, now - last), now];
      }
      return most;
    });
    expect(longest).toBeLessThan(3_000);
    // CodeMirror stops its own colouring of lists nested this deep and says so; nothing else may fail.
    const uncaught = hostile.launched.pageErrors.filter((error) => !error.startsWith('CodeMirror'));
    expect(uncaught.filter((error) => error.includes('RangeError'))).toEqual([]);
    const after = await hostile.show([{ id: 1, markdown: 'Text.' }]);
    expect([...after.arrived]).toEqual([1]);
  });
});
