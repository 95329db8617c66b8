import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { readPng } from '../support/read-png.ts';

const issues = 2000;
const dayOf = (number: number) =>
  new Date(Date.UTC(1980, 0, 1) + number * 7 * 86_400_000).toISOString().slice(0, 10);
const files = Object.fromEntries(
  Array.from({ length: issues }, (_, at) => {
    const day = dayOf(at + 1);
    const title = `Field Notes #${at + 1}: a title that is long enough for two lines (${day})`;
    return [
      `${day.slice(0, 4)}/${day}-weekly.md`,
      `# ${title}\n\n## Articles\n\n1. [One](https://e.example/${at})\n\nSome words.\n`,
    ] as const;
  }),
);

/** A line has text at least every so many pixels, a heading with the space around it included. */
const mostBlank = 64;
const step = 700;

interface Frame {
  readonly data: string;
  readonly sessionId: number;
  readonly metadata: { readonly deviceWidth: number };
}

describe('a list of two thousand issues', () => {
  let launched: LaunchedApp;
  let page: LaunchedApp['page'];
  const list = () => page.getByRole('listbox', { name: 'Issues' });

  beforeAll(async () => {
    launched = await launchApp({ files });
    page = launched.page;
    await page.getByRole('searchbox', { name: 'Search issues' }).waitFor();
    await page
      .getByRole('button', { name: 'Published, 1,999 issues' })
      .waitFor({ timeout: 60_000 });
  });
  afterAll(() => launched.close());

  test('is scrolled from end to end without a blank row in any frame', async () => {
    const box = await list().boundingBox();
    if (box === null) throw new Error('no list');
    const ground = await list().evaluate((node) => {
      const pane = node.closest('.library-pane');
      const parts =
        pane === null ? [] : (getComputedStyle(pane).backgroundColor.match(/\d+/gu) ?? []);
      return parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('');
    });
    const session = await page.context().newCDPSession(page);
    const frames: Frame[] = [];
    session.on('Page.screencastFrame', (frame: Frame) => {
      frames.push(frame);
      void session.send('Page.screencastFrameAck', { sessionId: frame.sessionId });
    });
    await session.send('Page.startScreencast', {
      format: 'png',
      everyNthFrame: 1,
      maxWidth: 640,
      maxHeight: 480,
    });
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const at = () => list().evaluate((node) => node.scrollTop);
    for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, step);
    await expect.poll(at).toBeGreaterThan(20 * step);
    const reached = await at();
    for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, -step);
    await expect.poll(at).toBeLessThan(reached);
    // The far end at once, as a person drags the scroll bar there; heights are known once rows are drawn.
    const first = page.locator(`[data-key="1980/${dayOf(1)}-weekly.md"]`);
    await expect
      .poll(async () => {
        await list().evaluate((node) => {
          node.scrollTop = node.scrollHeight;
        });
        return first.count();
      })
      .toBe(1);
    await session.send('Page.stopScreencast');
    expect(frames.length).toBeGreaterThan(10);
    const blanks = frames.map((frame) => longestBlank(frame, box, ground));
    expect(Math.max(...blanks)).toBeLessThan(mostBlank);
    // The measure sees a line that is not drawn.
    await page.evaluate(({ x, y, width, height }) => {
      const line = document.elementFromPoint(x + width / 2, y + height / 2)?.closest('[data-key]');
      (line as HTMLElement).style.visibility = 'hidden';
    }, box);
    const data = (await page.screenshot()).toString('base64');
    const deviceWidth = await page.evaluate(() => innerWidth);
    const hidden = { data, sessionId: 0, metadata: { deviceWidth } };
    expect(longestBlank(hidden, box, ground)).toBeGreaterThanOrEqual(mostBlank);
    expect(launched.pageErrors).toEqual([]);
  });

  test('draws no more lines than are near', async () => {
    await expect.poll(() => list().getByRole('option').count()).toBeLessThan(80);
  });
});

/** The height of the tallest part of the list in which nothing is drawn, in CSS pixels. */
function longestBlank(
  { data, metadata }: Frame,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  ground: string,
): number {
  const png = readPng(Buffer.from(data, 'base64'));
  const scale = png.width / metadata.deviceWidth;
  const [left, right] = [Math.ceil((box.x + 12) * scale), Math.floor((box.x + 200) * scale)];
  const [top, bottom] = [Math.ceil(box.y * scale), Math.floor((box.y + box.height) * scale) - 1];
  let [longest, run] = [0, 0];
  for (let y = top; y < bottom; y += 1) {
    let isBlank = true;
    for (let x = left; x < right && isBlank; x += 1) isBlank = png.colour(x, y) === ground;
    run = isBlank ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest / scale;
}
