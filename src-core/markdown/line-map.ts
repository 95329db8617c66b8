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

const prefixOnly = /^[\s>*+\-\d.)]*$/;
/** How many lines marked may have dropped from a text, or added to it, at one place. */
const reach = 3;

/** The line of `raw` that an inner line came from, at or after `at`; null for a line marked added. */
function sourceLine(raw: readonly string[], at: number, line: string): number | null {
  const wanted = line.trim();
  if (wanted === '') return prefixOnly.test(raw[at] ?? '') ? at : null;
  for (let index = at; index < Math.min(raw.length, at + reach); index += 1) {
    if (raw[index]?.trimEnd().endsWith(wanted)) return index;
  }
  return at;
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
  const rawStarts: number[] = [];
  let rawPosition = rawOffset;
  for (const line of rawLines) {
    rawStarts.push(rawPosition);
    rawPosition += line.length + 1;
  }
  const innerStarts: number[] = [];
  const outerStarts: number[] = [];
  let innerPosition = 0;
  let next = 0;
  for (const line of inner.split('\n')) {
    const source = sourceLine(rawLines, next, line);
    const index = source ?? next;
    const rawLine = rawLines[index] ?? '';
    const column = rawLine.endsWith(line)
      ? rawLine.length - line.length
      : rawLine.trimEnd().length - line.trimEnd().length;
    const start = documentOffset(parent, rawStarts[index] ?? rawPosition - 1);
    innerStarts.push(innerPosition);
    outerStarts.push(source === null ? start : start + column);
    innerPosition += line.length + 1;
    if (source !== null) next = source + 1;
  }
  return { inner: innerStarts, outer: outerStarts };
}
