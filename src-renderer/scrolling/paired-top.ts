/**
 * One side of a pair that scrolls together. Both sides know the same places: numbers that ascend down
 * the page. Heights are pixels from the page's upper edge.
 */
export interface PlacedSide {
  /** The place that stands at a height. */
  readonly placeAt: (height: number) => number;
  /** The height of a place. */
  readonly heightOf: (place: number) => number;
  /** How far it can be scrolled. */
  readonly mostScrolled: () => number;
  /** How much of it is seen at once. */
  readonly room: () => number;
}

/** Halvings that bring a search below a pixel on a page as high as any. */
const halvings = 16;

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), Math.max(0, most));
}

/** How far `to` is scrolled when the place at the upper edge of `from` is at its own upper edge. */
function sameEdge(from: PlacedSide, to: PlacedSide, scrolled: number): number {
  return to.heightOf(from.placeAt(scrolled));
}

/** What is left of `to` below its edge when `from` is at its end; negative where `to` ends first. */
function leftAtEnd(from: PlacedSide, to: PlacedSide): number {
  return to.mostScrolled() - sameEdge(from, to, from.mostScrolled());
}

/** How much before its end a side begins to catch up with the other. */
function lastStretch(side: PlacedSide): number {
  return Math.min(side.mostScrolled(), side.room() / 2);
}

/** The same place at both edges, and towards the end of `from` ever more of what is left of `to`. */
function catchingUp(from: PlacedSide, to: PlacedSide, scrolled: number): number {
  const stretch = lastStretch(from);
  const part = stretch <= 0 ? 0 : (scrolled - (from.mostScrolled() - stretch)) / stretch;
  const more = part <= 0 ? 0 : part * Math.max(0, leftAtEnd(from, to));
  return within(sameEdge(from, to, scrolled) + more, to.mostScrolled());
}

/**
 * How far `to` is to be scrolled so that it shows what `from` shows. The same place stands at the upper edge of
 * both until near the end: there the side that has more left goes faster, so that the ends meet. What one
 * direction gives the other gives back.
 */
export function pairedTop(from: PlacedSide, to: PlacedSide, scrolled: number): number {
  const most = to.mostScrolled();
  if (scrolled > 0 && scrolled >= from.mostScrolled()) return most;
  if (leftAtEnd(from, to) >= 0) return catchingUp(from, to, scrolled);
  const top = within(sameEdge(from, to, scrolled), most);
  const start = most - lastStretch(to);
  if (top <= start) return top;
  let [low, high] = [start, most];
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2;
    if (catchingUp(to, from, middle) <= scrolled) low = middle;
    else high = middle;
  }
  return low;
}
