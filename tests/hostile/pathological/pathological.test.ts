import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOutcome, judge, type Outcome } from './bar.ts';
import { markdownTexts } from './markdown-texts.ts';
import { openMeasuredWindows, type MeasuredWindows } from './measured-windows.ts';
import { rawMarked } from './raw-marked.ts';
import { yamlTexts } from './yaml-texts.ts';

const wanted = new RegExp(process.env['GALLEY_PATHOLOGICAL_KINDS'] ?? '');
const kinds = [...Object.entries(markdownTexts), ...Object.entries(yamlTexts)].filter(([name]) =>
  wanted.test(name),
);
const sizes = (process.env['GALLEY_PATHOLOGICAL_SIZES'] ?? '100000,1000000').split(',').map(Number);
const rounds = Number(process.env['GALLEY_PATHOLOGICAL_ROUNDS'] ?? 3);
/** Ten times the text would keep the bare editor itself busy for minutes. */
const tooSlowMs = 300;
/** marked is "slow" when it takes this long for what it does in a hundredth of a second with prose. */
const slowMs = 2_000;

const say = (line: string) => {
  console.log(line);
};

let windows: MeasuredWindows;
beforeAll(async () => {
  windows = await openMeasuredWindows();
});
afterAll(async () => {
  await windows.close();
});

test(`${kinds.length} kinds of text hold the window up no longer than the bare editor`, async () => {
  const outcomes: Outcome[] = [];
  const left: string[] = [];
  for (const [name, make] of kinds) {
    for (const size of sizes) {
      const before = outcomes.findLast((each) => each.name.startsWith(`${name}, `));
      if (before !== undefined && before.best.bare > tooSlowMs) {
        left.push(`${name}, ${size} characters`);
        continue;
      }
      const outcome = await judge(windows, [`${name}, ${size} characters`, () => make(size)], {
        size,
        rounds,
      });
      outcomes.push(outcome);
      say(describeOutcome(outcome));
    }
  }
  say(`${outcomes.length} texts measured; the bare editor alone is too slow for ${left.length}:`);
  for (const each of left) say(`  ${each}`);
  expect(outcomes.filter(({ share }) => share > 1).map(describeOutcome)).toEqual([]);
  expect(await windows.uncaught()).toEqual([]);
});

test('the control, raw marked, takes seconds or throws', async () => {
  const fell: string[] = [];
  for (const [name, make] of kinds) {
    const outcome = await rawMarked(make(Math.max(...sizes)), slowMs);
    if (outcome !== 'made') fell.push(`${name}: ${outcome}`);
  }
  say(`marked by itself fails ${fell.length} of ${kinds.length}: ${fell.join('; ')}`);
  expect(fell.length).toBeGreaterThan(5);
});
