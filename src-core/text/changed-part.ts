/** The part of two texts that is not the same at their beginnings and ends, in whole lines. */
export interface ChangedPart {
  /** Where it begins in both. */
  readonly from: number;
  readonly before: string;
  readonly after: string;
}

/** Parts of texts are compared much faster than characters. */
const step = 512;

/**
 * Lets a comparison by lines look at the few that changed, and at the line before them where the end of
 * the texts is among them: what comes or goes there takes that line's LF along.
 */
export function changedPart(before: string, after: string): ChangedPart {
  const shorter = Math.min(before.length, after.length);
  const same = sameStart(before, after, shorter);
  const changed = lineStart(before, same);
  // One text begins with the whole other one: its last line may go on there, or end.
  const ending = same === shorter ? 0 : sameEnd(before, after, shorter - changed);
  const lineFeed = ending === 0 ? -1 : before.indexOf('\n', before.length - ending);
  const kept = lineFeed === -1 ? 0 : before.length - lineFeed - 1;
  const from = kept > 0 ? changed : lineStart(before, changed - 1);
  return {
    from,
    before: before.slice(from, before.length - kept),
    after: after.slice(from, after.length - kept),
  };
}

function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function sameStart(one: string, other: string, most: number): number {
  let same = 0;
  while (same < most && one.slice(same, same + step) === other.slice(same, same + step)) {
    same += step;
  }
  while (same < most && one.charCodeAt(same) === other.charCodeAt(same)) same += 1;
  return Math.min(same, most);
}

function sameEnd(one: string, other: string, most: number): number {
  const upTo = (text: string, same: number): string =>
    text.slice(Math.max(0, text.length - same - step), text.length - same);
  let same = 0;
  while (same + step <= most && upTo(one, same) === upTo(other, same)) same += step;
  while (
    same < most &&
    one.charCodeAt(one.length - 1 - same) === other.charCodeAt(other.length - 1 - same)
  ) {
    same += 1;
  }
  return same;
}
