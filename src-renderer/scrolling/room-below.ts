/**
 * One side of a pair that scrolls together. Both sides know the same places: numbers that ascend down
 * the page. Heights are pixels from the page's upper edge.
 */
export interface PlacedSide {
  /** The place that stands at a height. */
  readonly placeAt: (height: number) => number;
  /** The height of a place. */
  readonly heightOf: (place: number) => number;
  /** How much of it is seen at once. */
  readonly room: () => number;
  /** Where it ends by itself. */
  readonly end: () => number;
}

function mostScrolled(side: PlacedSide): number {
  return Math.max(0, side.end() - side.room());
}

/**
 * The empty room that each side needs below its end so that the same place can stand at the upper edge of
 * both all the way down, and their ends meet. At most one of the two needs any.
 */
export function roomBelow(first: PlacedSide, second: PlacedSide): readonly [number, number] {
  const needed = (side: PlacedSide, other: PlacedSide): number => {
    const top = side.heightOf(other.placeAt(mostScrolled(other)));
    return top > mostScrolled(side) + 1 ? Math.ceil(top + side.room() - side.end()) : 0;
  };
  return [needed(first, second), needed(second, first)];
}
