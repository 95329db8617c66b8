import { expect, test } from 'vitest';
import { seasonOfNumber, seasonProgress, seasonsOf } from '#core/season/seasons.ts';

const runs = (seasons: ReturnType<typeof seasonsOf>) =>
  seasons.map(({ number, from, to }) => [number, from, to]);

test('S1: seasons are counted from issue 1, the last one as a whole', () => {
  expect(runs(seasonsOf(7, 3))).toEqual([
    [1, 1, 3],
    [2, 4, 6],
    [3, 7, 9],
  ]);
  expect(seasonsOf(0, 3)).toEqual([]);
  expect(seasonsOf(7, null)).toEqual([]);
});

test('a season of galley.yaml ends the run that it interrupts', () => {
  const special = { from: 5, to: 8, name: 'Special' };
  const seasons = seasonsOf(12, 3, { seasons: [special] });
  expect(runs(seasons)).toEqual([
    [1, 1, 3],
    [2, 4, 4],
    [3, 5, 8],
    [4, 9, 11],
    [5, 12, 14],
  ]);
  expect(seasons[2]?.own).toBe(special);
});

test('of two seasons that share an issue the first in the list counts', () => {
  const seasons = [
    { from: 4, to: 9 },
    { from: 1, to: 4 },
    { from: 0, to: 3 },
  ];
  expect(runs(seasonsOf(9, null, { seasons }))).toEqual([
    [1, 0, 3],
    [2, 4, 9],
  ]);
});

test('an issue belongs to the season that holds its number', () => {
  const seasons = seasonsOf(7, 3);
  expect(seasonOfNumber(seasons, 4)?.number).toBe(2);
  expect(seasonOfNumber(seasons, 10)).toBeNull();
  expect(seasonOfNumber(seasons, null)).toBeNull();
});

test('progress tells what is missing below the newest issue, and what is there twice', () => {
  expect(seasonProgress({ from: 61, to: 65 }, [60, 61, 63, 63, 64])).toEqual({
    length: 5,
    count: 3,
    gaps: [62],
    repeated: [63],
    isComplete: false,
  });
  expect(seasonProgress({ from: 1, to: 2 }, [2, 1]).isComplete).toBe(true);
  expect(seasonProgress({ from: 1, to: 2 }, [])).toMatchObject({ count: 0, gaps: [] });
});
