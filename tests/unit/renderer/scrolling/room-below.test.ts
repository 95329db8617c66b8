import { expect, test } from 'vitest';
import { roomBelow, type PlacedSide } from '../../../../src-renderer/scrolling/room-below.ts';
import { forSeeds } from '../../../support/random.ts';

/** A side whose places 0, 1, 2... stand at these heights; the last one is where it ends. */
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
    room: () => room,
    end: () => at(last),
  };
}

function even(count: number, height: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, index) => index * height);
}

test('two sides of the same height need no room', () => {
  expect(roomBelow(side(even(100, 20)), side(even(100, 20)))).toEqual([0, 0]);
});

test('the side that ends first gets the room that the other has left', () => {
  const [text, page] = [side(even(100, 20)), side(even(100, 40))];
  // At its end the page has place 90 at its edge, and the text 80.
  expect(roomBelow(text, page)).toEqual([200, 0]);
  expect(roomBelow(page, text)).toEqual([0, 200]);
});

test('a side that is seen as a whole can be scrolled as well when the other can', () => {
  expect(roomBelow(side(even(10, 20)), side(even(10, 100)))).toEqual([320, 0]);
});

test('with that room, what stands at the edge of the one can stand at the edge of the other', () => {
  forSeeds(80, (random) => {
    const heights = (): readonly number[] => {
      let sum = 0;
      return [0, ...even(30, 1).map(() => (sum += 10 + random.below(200)))];
    };
    const sides = [side(heights()), side(heights())] as const;
    const rooms = roomBelow(...sides);
    expect(Math.min(...rooms)).toBe(0);
    const most = sides.map((each, index) => each.end() + (rooms[index] ?? 0) - each.room());
    const [first = 0, second = 0] = most;
    // What is rounded on the one side may be many pixels of the other.
    const apart = [
      Math.abs(sides[1].heightOf(sides[0].placeAt(first)) - second),
      Math.abs(sides[0].heightOf(sides[1].placeAt(second)) - first),
    ];
    expect(Math.min(...apart)).toBeLessThanOrEqual(1);
  });
});
