/** A line as a file has it. */
export interface FileLine {
  /** Without its end. */
  readonly text: string;
  /** CRLF, LF, CR; '' for a last line without one. */
  readonly end: string;
}

/** The lines of a text with any line ends; joined again they are the text. */
export function fileLines(raw: string): readonly FileLine[] {
  return [...raw.matchAll(/([^\r\n]*)(\r\n|\r|\n)|[^\r\n]+$/gu)].map(([whole, text, end]) =>
    text === undefined ? { text: whole, end: '' } : { text, end: end ?? '' },
  );
}

export function rawOf(lines: readonly FileLine[]): string {
  return lines.map(({ text, end }) => text + end).join('');
}

/** The text as everything else in the core reads it: LF line ends. */
export function plainOf(raw: string): string {
  return raw.replaceAll(/\r\n?/gu, '\n');
}

/** Where an offset of `plainOf(raw)` lies in `raw`; a line's start behind the whole end of the one before. */
export function offsetInRaw(raw: string): (offset: number) => number {
  // Behind each CRLF the two texts are one unit further apart.
  const crlf = [...raw.matchAll(/\r\n/gu)].map(({ index }, count) => index - count);
  return (offset) => {
    let low = 0;
    let high = crlf.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((crlf[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  };
}
