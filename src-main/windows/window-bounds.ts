import type { WindowBounds } from '../settings/settings.ts';

const defaultSize = { width: 1280, height: 800 };
/** So much of the window must lie on a display for it to be found and dragged. */
const visiblePart = 100;

/** The kept bounds where they still lie on one of the displays, else only a size. */
export function boundsOnDisplays(
  kept: WindowBounds | null,
  displays: readonly WindowBounds[],
): Partial<WindowBounds> {
  if (kept === null) return defaultSize;
  const isVisible = displays.some(
    (display) =>
      overlap(kept.x, kept.width, display.x, display.width) >= visiblePart &&
      overlap(kept.y, kept.height, display.y, display.height) >= visiblePart,
  );
  return isVisible ? kept : { width: kept.width, height: kept.height };
}

function overlap(from: number, length: number, otherFrom: number, otherLength: number): number {
  return Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);
}
