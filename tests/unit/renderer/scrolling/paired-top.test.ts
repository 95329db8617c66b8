import { expect, test } from 'vitest';
import { pairedTop, type PlacedSide } from '../../../../src-renderer/scrolling/paired-top.ts';
import { forSeeds } from '../../../support/random.ts';

/** A side whose places 0, 1, 2... stand at these heights; the last one is its lower edge. */
function side(heights: readonly number[], room = 400): PlacedSide {
  const last = heights.length - 1;
  const at = (index: number): number => heights[Math.min(Math.max(index, 0), last)] ?? 0;
  return {
    heightOf(place) {
      const low = Math.min(Math.floor(place), last);
      return at(low) + (place - low) * (at(low + 1) - at(low));
    },
    placeAt(height) {
      const next = heights.findIndex((mark) => mark > height);
      if (next === -1) return last;
      return next === 0 ? 0 : next - 1 + (height - at(next - 1)) / (at(next) - at(next - 1));
    },
    mostScrolled: () => Math.max(0, at(last) - room),
    room: () => room,
  };
}

function even(count: number, height: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, index) => index * height);
}

test('shows the same place at the upper edge of both', () => {
  const [text, page] = [side(even(100, 20)), side(even(100, 35))];
  expect(pairedTop(text, page, 0)).toBe(0);
  expect(pairedTop(text, page, 200)).toBe(350);
  expect(pairedTop(page, text, 350)).toBe(200);
});

test('lets the ends meet, whichever side has more left', () => {
  const tail = [...even(100, 20), 2100, 2200, 4000];
  const [text, page] = [side(even(103, 20)), side(tail)];
  for (const [from, to] of [
    [text, page],
    [page, text],
  ] as const) {
    expect(pairedTop(from, to, from.mostScrolled())).toBeCloseTo(to.mostScrolled(), 0);
  }
});

test('a side that has nothing to scroll stays', () => {
  const [text, page] = [side(even(100, 20)), side(even(100, 3))];
  expect(pairedTop(text, page, 900)).toBe(0);
  expect(pairedTop(page, text, 0)).toBe(0);
});

test('never goes back while the other goes on, and what one direction gives the other gives back', () => {
  forSeeds(40, (random) => {
    const heights = (): readonly number[] => {
      let sum = 0;
      return [0, ...even(60, 1).map(() => (sum += 10 + random.below(200)))];
    };
    const [from, to] = [side(heights()), side(heights())];
    let before = -1;
    for (let step = 0; step <= 100; step += 1) {
      const scrolled = (from.mostScrolled() * step) / 100;
      const paired = pairedTop(from, to, scrolled);
      expect(paired).toBeGreaterThanOrEqual(before - 0.5);
      before = paired;
      if (paired <= 0 || paired >= to.mostScrolled() - 1) continue;
      expect(Math.abs(pairedTop(to, from, paired) - scrolled)).toBeLessThan(12);
    }
  });
});
