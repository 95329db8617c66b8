export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const gap = 12;

function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/**
 * Where a card is put so that it stands beside what it is about: to its right, else to its left, else below,
 * else inside its lower right corner. It never leaves the window. Null for the middle of the window.
 */
export function placeBeside(
  anchor: Box | null,
  card: { readonly width: number; readonly height: number },
  room: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const most = { left: room.width - card.width - gap, top: room.height - card.height - gap };
  const kept = (left: number, top: number) => ({
    left: between(left, gap, most.left),
    top: between(top, gap, most.top),
  });
  if (anchor === null) return kept((room.width - card.width) / 2, (room.height - card.height) / 2);
  const { left, top, width, height } = anchor;
  const level = top + Math.min(48, height / 4);
  if (left + width + gap <= most.left) return kept(left + width + gap, level);
  if (left - card.width - gap >= gap) return kept(left - card.width - gap, level);
  if (top + height + gap <= most.top) return kept(left + width - card.width, top + height + gap);
  return kept(left + width - card.width - gap, top + height - card.height - gap);
}
