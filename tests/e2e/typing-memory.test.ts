import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';

const itemCount = 120;
const items = Array.from(
  { length: itemCount },
  (_, at) => `${at + 1}. [Item ${at}](https://e.x/${at})`,
);
const files = { 'one.md': `# One\n\nHere: \n\n## Articles\n\n${items.join('\n')}\n` };

/** Each with a way back, so that the text stays as long as it is. */
const pairsOfKeys = 60;
/** With as many items the outline's rows held 29 KB of each key. */
const mostBytesOfKey = 10_000;

let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchApp({ files });
});
afterAll(() => launched.close());

test('keys leave nothing behind in memory', async () => {
  const { page } = launched;
  const rows = page.getByRole('treegrid', { name: 'Outline' }).getByRole('row');
  await expect.poll(() => rows.count()).toBe(itemCount + 1);
  const session = await page.context().newCDPSession(page);
  const heldBytes = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const type = async (): Promise<void> => {
    for (let at = 0; at < pairsOfKeys; at += 1) {
      await page.keyboard.press('a');
      await page.keyboard.press('Backspace');
    }
  };

  await page.locator('.cm-line', { hasText: 'Here:' }).click();
  await type();
  const before = await heldBytes();
  await type();
  const heldOfKey = ((await heldBytes()) - before) / (2 * pairsOfKeys);
  expect(heldOfKey).toBeLessThan(mostBytesOfKey);
});
