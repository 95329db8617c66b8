import type { PageLines } from '../page-lines.ts';
import { countedCharacters, findLines } from '../found-lines.ts';

interface Mark {
  readonly line: number;
  readonly node: Text;
}

export interface OutputLines extends PageLines {
  /** The text or the output has changed: finds the lines anew. */
  find(text: string): void;
  /** The line that an element is from; null before the first that was found. */
  lineOf(element: Element): number | null;
}

/** What an output is shown on: a frame's page, or an element that scrolls by itself. Heights are from its upper edge. */
export interface OutputSheet {
  readonly body: HTMLElement;
  readonly scrolled: () => number;
  /** The upper edge of an element of it. */
  readonly topOf: (element: Element) => number;
  /** Where what it shows ends. */
  readonly bottom: () => number;
  /** All that can be scrolled through. */
  readonly height: () => number;
}

export function pageSheet(page: Document): OutputSheet {
  const { body, documentElement: root, defaultView: view } = page;
  const scrolled = (): number => view?.scrollY ?? 0;
  return {
    body,
    scrolled,
    topOf: (element) => element.getBoundingClientRect().top + scrolled(),
    bottom: () => body.getBoundingClientRect().bottom + scrolled(),
    height: () => root.scrollHeight,
  };
}

/** The words of a sheet with where the counted characters of each begin. */
function wordsOn(body: HTMLElement): {
  readonly nodes: Text[];
  readonly starts: number[];
  readonly counted: string;
} {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const part = countedCharacters(node.nodeValue ?? '');
    if (part === '') continue;
    nodes.push(node as Text);
    starts.push(length);
    parts.push(part);
    length += part.length;
  }
  return { nodes, starts, counted: parts.join('') };
}

/** How many of ascending numbers are at most `value`. */
function countUpTo(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function between(
  value: number,
  [from, to]: readonly [number, number],
  [low, high]: readonly [number, number],
) {
  return to > from ? low + ((value - from) / (to - from)) * (high - low) : low;
}

/**
 * An export by the lines of the text that it was made from, which it does not name: they are found by their
 * words. Places have the meaning of `PageLines`.
 */
export function outputLines(sheet: OutputSheet, countLines: () => number): OutputLines {
  let marks: readonly Mark[] = [];
  const { bottom } = sheet;
  const topOfMark = (index: number): number => {
    const element = marks[index]?.node.parentElement;
    return element ? sheet.topOf(element) : sheet.scrolled();
  };

  /** Lines and tops of the marks around a place: the one before it, and the next. */
  function around(index: number): readonly [readonly [number, number], readonly [number, number]] {
    const lines = countLines();
    const end = Math.max(bottom(), 1);
    const markAt = (at: number): readonly [number, number] => {
      if (at < 0) return [0, 0];
      const mark = marks[at];
      return mark === undefined ? [lines + 1, end] : [mark.line, Math.min(topOfMark(at), end)];
    };
    return [markAt(index), markAt(index + 1)];
  }

  return {
    find(text) {
      const { nodes, starts, counted } = wordsOn(sheet.body);
      let last: Text | null = null;
      marks = findLines(text, counted).flatMap(({ line, at }) => {
        const node = nodes[countUpTo(starts, at) - 1];
        if (node === undefined || node === last) return [];
        last = node;
        return [{ line, node }];
      });
    },
    lineOf(element) {
      const before = marks.findLast(
        ({ node }) =>
          element.contains(node) ||
          (node.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      );
      const first = marks.find(({ node }) => element.contains(node));
      return (first ?? before)?.line ?? null;
    },
    topOf(line) {
      const lines = countLines();
      if (line >= lines + 1) {
        return between(line, [lines + 1, lines + 2], [bottom(), sheet.height()]);
      }
      const index =
        countUpTo(
          marks.map((mark) => mark.line),
          line,
        ) - 1;
      const [[fromLine, from], [toLine, to]] = around(index);
      return between(line, [fromLine, toLine], [from, to]);
    },
    lineAt(top) {
      const end = bottom();
      if (top >= end) {
        const lines = countLines();
        return between(top, [end, sheet.height()], [lines + 1, lines + 2]);
      }
      let [low, high] = [0, marks.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (topOfMark(middle) <= top) low = middle + 1;
        else high = middle;
      }
      const [[fromLine, from], [toLine, to]] = around(low - 1);
      return between(top, [from, to], [fromLine, toLine]);
    },
  };
}
