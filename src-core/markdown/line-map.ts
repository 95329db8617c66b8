/**
 * Where each line of a token's inner text stands in the document. marked strips prefixes and indents
 * line by line, so an inner line is a suffix of the line it came from (tabs apart).
 */
export interface LineMap {
  /** Offsets of the inner lines, ascending from 0. */
  readonly inner: readonly number[];
  /** The document offset of each inner line's start. */
  readonly outer: readonly number[];
}

export function identityMap(start: number): LineMap {
  return { inner: [0], outer: [start] };
}

/** The index of the last entry that is <= value; entries ascend, the first is <= value. */
function lastAtOrBefore(entries: readonly number[], value: number): number {
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((entries[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The document offset of an offset in the inner text. */
export function documentOffset(map: LineMap, innerOffset: number): number {
  const line = lastAtOrBefore(map.inner, innerOffset);
  return (map.outer[line] ?? 0) + innerOffset - (map.inner[line] ?? 0);
}

/**
 * The map of `inner`, a text that marked made of `raw` by shortening its lines; `raw` begins at
 * `rawOffset` of the text that `parent` maps.
 */
export function shortenedLines(
  parent: LineMap,
  rawOffset: number,
  raw: string,
  inner: string,
): LineMap {
  const rawLines = raw.split('\n');
  const innerStarts: number[] = [];
  const outerStarts: number[] = [];
  let rawPosition = rawOffset;
  let innerPosition = 0;
  for (const [index, line] of inner.split('\n').entries()) {
    const rawLine = rawLines[index] ?? '';
    const column = rawLine.endsWith(line)
      ? rawLine.length - line.length
      : rawLine.trimEnd().length - line.trimEnd().length;
    innerStarts.push(innerPosition);
    outerStarts.push(documentOffset(parent, rawPosition) + column);
    rawPosition += rawLine.length + 1;
    innerPosition += line.length + 1;
  }
  return { inner: innerStarts, outer: outerStarts };
}
