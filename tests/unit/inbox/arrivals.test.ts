import { expect, test } from 'vitest';
import type { Arrival } from '#core/ipc/inbox-shapes.ts';
import { createArrivals } from '../../../src-main/inbox/arrivals.ts';
import { inboxDeskIn } from '../../support/inbox-desk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function arrivalsIn(folder: string) {
  const told: Arrival[] = [];
  const world = { isOpen: false };
  const heard: (() => void)[] = [];
  const arrivals = createArrivals({
    add: inboxDeskIn(folder).add,
    isReady: () => world.isOpen,
    tell: (arrival) => {
      told.push(arrival);
      heard.shift()?.();
    },
  });
  const next = () =>
    new Promise<void>((resolve) => {
      heard.push(resolve);
    });
  return { arrivals, told, world, next };
}

test('I8: addresses wait until a library is open, and come in together', async () => {
  const { arrivals, told, world, next } = arrivalsIn(tempFolder());
  arrivals.receive(['galley://add?url=https://example.org/a']);
  arrivals.receive(['galley://add?url=https://example.org/b', 'galley://add?url=ftp://x']);
  expect(told).toEqual([]);
  world.isOpen = true;
  const heard = next();
  arrivals.deliver();
  await heard;
  expect(told).toHaveLength(1);
  expect(told[0]?.links?.added.map(({ url, source }) => [url, source])).toEqual([
    ['https://example.org/a', 'browser'],
    ['https://example.org/b', 'browser'],
  ]);
  expect(told[0]?.links?.refused).toEqual(['galley://add?url=ftp://x']);
});

test('I8: a page that opens thousands fills no memory', async () => {
  const { arrivals, told, world, next } = arrivalsIn(tempFolder());
  for (let index = 0; index < 1000; index += 1) {
    arrivals.receive([`galley://add?url=https://example.org/${index}`]);
  }
  world.isOpen = true;
  const heard = next();
  arrivals.deliver();
  await heard;
  expect(told[0]?.links?.added).toHaveLength(200);
});
