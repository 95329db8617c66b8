import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOutcome, judge, type Outcome } from '../hostile/pathological/bar.ts';
import { markdownTexts } from '../hostile/pathological/markdown-texts.ts';
import {
  openMeasuredWindows,
  type MeasuredWindows,
} from '../hostile/pathological/measured-windows.ts';
import { randomFrom } from '../support/random.ts';

/**
 * The short form of the suite in tests/hostile: kinds that keep to the bar, so that they go on doing so, with
 * room for a busy machine. The whole suite judges all kinds and names those that do not (docs/security.md).
 */
const keptKinds = [
  'quotations in quotations',
  'quotations that deepen',
  'lists in lists',
  'list marks on one line',
  'numbers on one line',
  'open brackets',
  'open pictures',
  'addresses that nothing closes',
  'titles that nothing closes',
  'links in links',
  'links that nothing closes',
  'brackets in pairs',
  'round brackets in an address',
  'bold that nothing closes',
  'emphasis again and again',
  'emphasis in words',
  'emphasis in emphasis',
  'a run of stars',
  'lines struck through',
  'backticks that count up',
  'fences that nothing closes',
  'fences in quotations',
  'a table of many rows',
  'a row of pipes',
  'tables without rows',
  'definitions that are used',
  'one long definition',
  'elements in elements',
  'tags that nothing closes',
  'attributes without end',
  'declarations and instructions',
  'ampersands',
  'entities',
  'escapes',
  'one word',
  'one line of words',
  'one line of Chinese',
  'empty lines',
  'headings',
  'headings by underlines',
  'rules',
  'addresses by themselves',
  'zero bytes and control characters',
  'sections of items',
];
const someKinds = 3;
const size = 20_000;
const mostOfAllowance = 2;

let windows: MeasuredWindows;
beforeAll(async () => {
  windows = await openMeasuredWindows();
});
afterAll(async () => {
  await windows.close();
});

test('a seeded sample of pathological texts holds the window up hardly longer than the bare editor', async () => {
  const seed = Number(process.env['GALLEY_SEED'] ?? 20_260_807);
  const random = randomFrom(seed);
  const kinds = Object.entries(markdownTexts).filter(([name]) => keptKinds.includes(name));
  const outcomes: Outcome[] = [];
  for (let count = 0; count < someKinds; count += 1) {
    outcomes.push(
      await judge(windows, random.pick(kinds), { size, rounds: 3, enough: mostOfAllowance }),
    );
  }
  const over = outcomes.filter(({ share }) => share > mostOfAllowance).map(describeOutcome);
  expect(over, `seed ${seed}`).toEqual([]);
  expect(await windows.uncaught()).toEqual([]);
}, 180_000);
