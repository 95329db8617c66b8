import { roomBelow, type PlacedSide } from './room-below.ts';

/** One of two that scroll together, as whoever pairs them deals with it. */
export interface ScrollSide extends PlacedSide {
  readonly scrolled: () => number;
  readonly mostScrolled: () => number;
  readonly scrollTo: (top: number) => void;
  readonly onScroll: (listener: () => void) => () => void;
  /** What is on it stands elsewhere than before. */
  readonly onChange: (listener: () => void) => () => void;
  /** Somebody is about to scroll it: by wheel, finger, key or its scroll bar. */
  readonly onGesture: (listener: () => void) => () => void;
  /** Adds so much empty room below its end. */
  readonly makeRoom: (height: number) => void;
  /** Grows when something on it stands elsewhere although its end does not. */
  readonly version?: () => number;
  /** Told whether it follows: only a side that does not keeps its place by itself when heights change. */
  readonly follow?: (isFollowing: boolean) => void;
}

export type SideName = 'first' | 'second';

export interface ScrollPair {
  /** That side leads from now on, as after a gesture on it. */
  lead(side: SideName): void;
  /** Puts the side that follows right. */
  settle(): void;
  /** Where everything stands, to be compared with where it stood before. */
  standing(): string;
  /**
   * Lets a place stand where it is seen now, so far below both edges; on scrolling, the two come back to the
   * same place at the edge little by little.
   */
  hold(below: Readonly<Record<SideName, number>>): void;
  /** While the two do not know the same places nothing moves; when they do again, what follows is put right. */
  pause(isPaused: boolean): void;
  end(): void;
}

interface Hold {
  readonly below: Readonly<Record<SideName, number>>;
  readonly scrolled: Readonly<Record<SideName, number>>;
}

/** Rounding on the way to the screen and back. */
const samePx = 2;

function other(side: SideName): SideName {
  return side === 'first' ? 'second' : 'first';
}

/**
 * Keeps two sides at the same place. One of them leads: the one that the last gesture was on, or that was
 * scrolled without one. The other only follows; that it was scrolled by us is no reason to lead.
 */
export function pairScrolling(sides: Readonly<Record<SideName, ScrollSide>>): ScrollPair {
  let leader: SideName = 'first';
  let frame: number | null = null;
  let isPaused = false;
  let hold: Hold | null = null;
  /** Where the side that follows was put last. */
  let put: number | null = null;
  /** How everything stood when it was put right, and when both got their room, last. */
  let settled = '';
  let aligned = '';

  function lead(side: SideName): void {
    if (leader === side) return;
    leader = side;
    put = null;
    settled = '';
    sides[side].follow?.(false);
    sides[other(side)].follow?.(true);
  }

  /** Where the side that follows belongs. */
  function target(): number {
    const [from, to] = [sides[leader], sides[other(leader)]];
    const scrolled = from.scrolled();
    // A pixel of the one may be many of the other: only so their ends meet to the pixel.
    const isAtEnd = scrolled > 0 && scrolled >= from.mostScrolled() - 1;
    const paired = isAtEnd ? to.mostScrolled() : to.heightOf(from.placeAt(scrolled));
    if (hold === null) return paired;
    const back = Math.abs(scrolled - hold.scrolled[leader]) / Math.max(1, from.room());
    if (back >= 1) {
      hold = null;
      return paired;
    }
    const place = from.placeAt(scrolled + hold.below[leader]);
    const held = to.heightOf(place) - hold.below[other(leader)];
    return Math.max(0, held + back * (paired - held));
  }

  /** To ask where each line stands is dear, and most keys move none. */
  const standing = (): string =>
    [sides.first, sides.second]
      .flatMap((side) => [side.end(), side.room(), side.scrolled(), side.version?.()])
      .join(' ');

  function settle(): void {
    const to = sides[other(leader)];
    if (isPaused || (hold === null && settled === standing())) return;
    // What is not shown has nothing to say.
    if (sides[leader].room() === 0) lead(other(leader));
    else if (to.room() > 0) {
      const top = target();
      if (Math.abs(Math.min(top, to.mostScrolled()) - to.scrolled()) >= 1) to.scrollTo(top);
      put = to.scrolled();
      settled = standing();
    }
  }

  /** What stands where has changed: so may have what room the ends need to meet. */
  function align(): void {
    frame ??= requestAnimationFrame(() => {
      frame = null;
      const now = standing();
      if (!isPaused && now !== aligned && sides.first.room() > 0 && sides.second.room() > 0) {
        aligned = now;
        settled = '';
        const rooms = roomBelow(sides.first, sides.second);
        sides.first.makeRoom(rooms[0]);
        sides.second.makeRoom(rooms[1]);
      }
      settle();
    });
  }

  function hearScroll(side: SideName): void {
    if (side !== leader) {
      const { scrolled: now, mostScrolled } = sides[side];
      const isOurs = put === null || Math.abs(now() - put) <= samePx || now() >= mostScrolled() - 1;
      // What is on it has moved, and will be put right.
      if (isOurs || frame !== null || isPaused) return;
      lead(side);
    }
    settle();
  }

  const names = ['first', 'second'] as const;
  const stops = names.flatMap((name) => [
    sides[name].onScroll(() => hearScroll(name)),
    sides[name].onChange(align),
    sides[name].onGesture(() => lead(name)),
  ]);
  sides.second.follow?.(true);
  align();

  return {
    lead,
    settle,
    standing,
    hold(below) {
      hold = {
        below,
        scrolled: { first: sides.first.scrolled(), second: sides.second.scrolled() },
      };
      put = sides[other(leader)].scrolled();
    },
    pause(paused) {
      isPaused = paused;
      if (!paused) align();
    },
    end() {
      if (frame !== null) cancelAnimationFrame(frame);
      for (const stop of stops) stop();
      for (const name of names) sides[name].makeRoom(0);
    },
  };
}
