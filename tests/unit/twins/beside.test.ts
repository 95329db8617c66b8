import { expect, test } from 'vitest';
import { trackIssue } from '#core/issue/track-issue.ts';
import { alignTwins } from '#core/twins/align-twins.ts';
import { counterpartAt, gapsOf } from '#core/twins/beside.ts';
import { between, scrollAnchors } from '#core/twins/scroll-anchors.ts';
import { swapped } from '#core/twins/swapped.ts';
import { forSeeds } from '../../support/random.ts';

const item = (number: number, name: string) =>
  `${number}. [${name}](https://pages.example/${name})\n\nAbout ${name}.\n`;
const issueOf = (...names: readonly string[]) =>
  trackIssue(
    `# Letters #7\n\n## Articles\n\n${names.map((name, index) => item(index + 1, name)).join('\n')}`,
  );

test('T9 a gap is shown behind what the item stands behind on the other side', () => {
  const [left, right] = [issueOf('one', 'two', 'three'), issueOf('one', 'three')];
  const alignment = alignTwins(left, right);
  const [gap, ...others] = gapsOf(alignment, left.issue, right.issue);
  expect(others).toEqual([]);
  expect(gap).toMatchObject({ title: 'two', isSection: false });
  expect(right.text.slice(gap?.at).trim()).toMatch(/^2\. \[three\]/u);
  expect(gapsOf(swapped(alignment), right.issue, left.issue)).toEqual([]);
});

test('T9 a section that only one side has is one gap', () => {
  const left = issueOf('one', 'two');
  const right = trackIssue(`${left.text}\n## Videos\n\n${item(1, 'film')}\n${item(2, 'show')}`);
  const alignment = swapped(alignTwins(left, right));
  expect(gapsOf(alignment, right.issue, left.issue)).toEqual([
    { at: left.issue.sections[0]?.to, title: 'Videos', isSection: true },
  ]);
});

test('an item marks its counterpart, and nothing where it has none', () => {
  const [left, right] = [issueOf('one', 'two', 'three'), issueOf('one', 'three')];
  const alignment = alignTwins(left, right);
  const there = counterpartAt(alignment, left.text.indexOf('About three'));
  expect(there && right.text.slice(there.from, there.to)).toContain('About three');
  expect(counterpartAt(alignment, left.text.indexOf('About two'))).toBeNull();
  expect(counterpartAt(alignment, 0)).toBeNull();
});

const ascends = (places: readonly number[]): boolean =>
  places.every((place, index) => index === 0 || place > (places[index - 1] ?? place));

test('T10 anchors ascend on both sides, whatever order the items are in', () => {
  forSeeds(50, (random) => {
    const names = ['one', 'two', 'three', 'four', 'five', 'six'];
    const shuffled = names.toSorted(() => random.next() - 0.5);
    const [left, right] = [issueOf(...names), issueOf(...shuffled)];
    const anchors = scrollAnchors(alignTwins(left, right), left.issue, right.issue);
    expect(anchors.length).toBeGreaterThan(1);
    expect(ascends(anchors.map(({ left: own }) => own))).toBe(true);
    expect(ascends(anchors.map(({ right: other }) => other))).toBe(true);
  });
});

test('T10 a height falls between the heads around it by proportion', () => {
  expect(between([0, 100, 300], [0, 50, 450], 100)).toBe(50);
  expect(between([0, 100, 300], [0, 50, 450], 200)).toBe(250);
  expect(between([0, 100, 300], [0, 50, 450], 310)).toBe(460);
});
