import { diffArrays } from 'diff';

type LineEnding = '\n' | '\r\n' | '\r';

/** `count` successive lines that end alike. */
export interface LineEndingRun {
  readonly ending: LineEnding;
  readonly count: number;
}

/** Beyond this many changed lines a diff costs too much and lines are matched by content alone. */
const maxEditLength = 1000;

/**
 * `text` with a line ending of its own on every line: lines that `oldText` has too (in place or
 * moved) keep theirs, changed lines keep that of the line they replace, new ones take that of the
 * line before. `runs` are the endings of `oldText`; without any, lines end in LF.
 */
export function carryLineEndings(
  text: string,
  oldText: string,
  runs: readonly LineEndingRun[],
): string {
  if (runs.length === 0) return text;
  const [only] = runs;
  if (runs.length === 1 && only !== undefined) return text.replaceAll('\n', only.ending);

  const oldEndings: (LineEnding | undefined)[] = runs.flatMap(({ ending, count }) =>
    Array.from({ length: count }, () => ending),
  );
  const lines = text.split('\n');
  const origins = matchLines(oldText.split('\n'), lines);
  const dominant = dominantEnding(runs);
  let before = oldEndings[0] ?? dominant;
  const parts: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === lines.length - 1) {
      parts.push(line);
      break;
    }
    before = oldEndings[origins[index] ?? -1] ?? before;
    parts.push(line, before);
  }
  return parts.join('');
}

function dominantEnding(runs: readonly LineEndingRun[]): LineEnding {
  const counts = new Map<LineEnding, number>();
  for (const { ending, count } of runs) counts.set(ending, (counts.get(ending) ?? 0) + count);
  let best: LineEnding = '\n';
  for (const [ending, count] of counts) if (count > (counts.get(best) ?? 0)) best = ending;
  return best;
}

/** For each new line the index of the old line it is, or replaces; null for a line without one. */
function matchLines(
  oldLines: readonly string[],
  newLines: readonly string[],
): readonly (number | null)[] {
  const origins: (number | null)[] = Array.from({ length: newLines.length }, () => null);
  const taken = new Set<number>();
  const match = (newIndex: number, oldIndex: number) => {
    origins[newIndex] = oldIndex;
    taken.add(oldIndex);
  };

  let start = 0;
  const shorter = Math.min(oldLines.length, newLines.length);
  for (; start < shorter && oldLines[start] === newLines[start]; start += 1) match(start, start);
  let end = 0;
  while (end < shorter - start && oldLines.at(-1 - end) === newLines.at(-1 - end)) end += 1;
  // Blank lines at the seam may belong to what changed before them.
  while (end > 0 && oldLines.at(-end)?.trim() === '') end -= 1;
  const middle = { start, oldEnd: oldLines.length - end, newEnd: newLines.length - end };
  for (let i = 0; i < end; i += 1) match(middle.newEnd + i, middle.oldEnd + i);

  const hunks = matchByDiff(oldLines, newLines, middle, match);
  matchMoved(oldLines, newLines, middle, origins, taken, match);
  for (const hunk of hunks) {
    for (let i = 0; i < Math.min(hunk.removed, hunk.added); i += 1) {
      if (origins[hunk.newFrom + i] === null && !taken.has(hunk.oldFrom + i)) {
        match(hunk.newFrom + i, hunk.oldFrom + i);
      }
    }
  }
  return origins;
}

interface Middle {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

interface Hunk {
  readonly oldFrom: number;
  readonly newFrom: number;
  readonly removed: number;
  readonly added: number;
}

type Match = (newIndex: number, oldIndex: number) => void;

/** Matches what stayed in order and returns where lines were replaced, added or removed. */
function matchByDiff(
  oldLines: readonly string[],
  newLines: readonly string[],
  { start, oldEnd, newEnd }: Middle,
  match: Match,
): readonly Hunk[] {
  const whole = { oldFrom: start, newFrom: start, removed: oldEnd - start, added: newEnd - start };
  if (whole.removed === 0 || whole.added === 0) return [whole];
  const changes = diffArrays(oldLines.slice(start, oldEnd), newLines.slice(start, newEnd), {
    maxEditLength,
  });
  if (changes === undefined) return [whole];

  const hunks: Hunk[] = [];
  let hunk: Hunk = { ...whole, removed: 0, added: 0 };
  for (const { added, removed, count } of changes) {
    if (added) hunk = { ...hunk, added: hunk.added + count };
    else if (removed) hunk = { ...hunk, removed: hunk.removed + count };
    else {
      const slid = Math.min(count, blankLinesToSlide(oldLines, newLines, hunk));
      for (let i = 0; i < slid; i += 1) match(hunk.newFrom + i, hunk.oldFrom + i);
      hunk = { ...hunk, oldFrom: hunk.oldFrom + slid, newFrom: hunk.newFrom + slid };
      hunks.push(hunk);
      const oldFrom = hunk.oldFrom + hunk.removed;
      const newFrom = hunk.newFrom + hunk.added;
      for (let i = 0; i < count - slid; i += 1) match(newFrom + i, oldFrom + i);
      hunk = {
        oldFrom: oldFrom + count - slid,
        newFrom: newFrom + count - slid,
        removed: 0,
        added: 0,
      };
    }
  }
  hunks.push(hunk);
  return hunks;
}

/**
 * By how many lines an insertion or removal can move down so that it begins with text: blank lines
 * belong to the line before them, and a diff cannot tell them apart.
 */
function blankLinesToSlide(
  oldLines: readonly string[],
  newLines: readonly string[],
  { oldFrom, newFrom, removed, added }: Hunk,
): number {
  if ((removed === 0) === (added === 0)) return 0;
  const [lines, from, length] =
    removed > 0 ? [oldLines, oldFrom, removed] : [newLines, newFrom, added];
  let slid = 0;
  while (lines[from + slid]?.trim() === '' && lines[from + slid] === lines[from + slid + length]) {
    slid += 1;
  }
  return slid < length ? slid : 0;
}

/** Matches lines with text in them by content, each with the blank or repeated lines after it. */
function matchMoved(
  oldLines: readonly string[],
  newLines: readonly string[],
  { start, oldEnd, newEnd }: Middle,
  origins: readonly (number | null)[],
  taken: ReadonlySet<number>,
  match: Match,
): void {
  const places = new Map<string, number[]>();
  for (let oldIndex = oldEnd - 1; oldIndex >= start; oldIndex -= 1) {
    const line = oldLines[oldIndex] ?? '';
    if (taken.has(oldIndex) || line.trim() === '') continue;
    const found = places.get(line);
    if (found === undefined) places.set(line, [oldIndex]);
    else found.push(oldIndex);
  }
  for (let newIndex = start; newIndex < newEnd; newIndex += 1) {
    if (origins[newIndex] !== null) continue;
    const found = places.get(newLines[newIndex] ?? '');
    let oldIndex = found?.pop();
    while (oldIndex !== undefined && taken.has(oldIndex)) oldIndex = found?.pop();
    if (oldIndex === undefined) continue;
    match(newIndex, oldIndex);
    let next = 1;
    while (
      newIndex + next < newEnd &&
      oldIndex + next < oldEnd &&
      origins[newIndex + next] === null &&
      !taken.has(oldIndex + next) &&
      newLines[newIndex + next] === oldLines[oldIndex + next]
    ) {
      match(newIndex + next, oldIndex + next);
      next += 1;
    }
  }
}
