/**
 * What the page tells of its blocks to whoever pairs its scrolling with the text's. They stand in the
 * order of the text, built or not, so a page that builds only what is near the window keeps for every other
 * block an estimate of where it stands. Estimates may be wrong, but they ascend with the blocks, and once a
 * block is built, and whenever its height changes after that (a picture arrives, the page gets narrower, a
 * group is laid out), `onChange` says so: then the side that leads keeps its place and the other is put
 * right. Tops are CSS pixels from the page's upper edge, whatever is scrolled past.
 */
export interface PageBlocks {
  count(): number;
  /** The 1-based line of the text on which a block begins; ascends with the blocks. */
  lineOf(index: number): number;
  /**
   * The built block, whose elements say in `data-line` how many lines after the block's own theirs is; null
   * where it is not built.
   */
  elementOf(index: number): HTMLElement | null;
  /** Where a block begins; an estimate where it is not built. */
  topOf(index: number): number;
  /** Where the last block ends; 0 without blocks. */
  bottom(): number;
  /** Grows when blocks may stand elsewhere, or be of other lines, without the last one ending elsewhere. */
  version(): number;
  /** Blocks were shown, or heights have settled. Tells many changes of one frame as often as it likes. */
  onChange(listener: () => void): () => void;
}

/**
 * A page by lines of the text, with fractions: 3.5 is the middle of line 3. What stands above the first
 * block belongs to the lines before it and to line 0, what stands below the last one to the line after the
 * text's last.
 */
export interface PageLines {
  /** Pixels from the page's upper edge. */
  topOf(line: number): number;
  lineAt(top: number): number;
}

/** Where a line of the text begins on the page. */
interface Mark {
  readonly line: number;
  readonly top: number;
}

interface PageEnds {
  /** The text's lines. */
  readonly lines: () => number;
  /** All that can be scrolled through. */
  readonly height: () => number;
}

export function pageLines(page: Document, blocks: PageBlocks, ends: PageEnds): PageLines {
  /** The marks from the block at an index up to the next one. */
  function marksFrom(index: number): readonly Mark[] {
    const count = blocks.count();
    const lines = ends.lines();
    const marks: Mark[] = [];
    if (index < 0) marks.push({ line: 0, top: 0 });
    else marks.push(...marksIn(page, blocks, index));
    if (index + 1 < count) {
      marks.push({ line: blocks.lineOf(index + 1), top: blocks.topOf(index + 1) });
    } else {
      marks.push({ line: lines + 1, top: blocks.bottom() });
      marks.push({ line: lines + 2, top: ends.height() });
    }
    return ascending(marks);
  }

  return {
    topOf(line) {
      const index = countBefore(blocks.count(), (at) => blocks.lineOf(at) <= line) - 1;
      return interpolate(marksFrom(index), 'line', 'top', line);
    },
    lineAt(top) {
      const index = countBefore(blocks.count(), (at) => blocks.topOf(at) <= top) - 1;
      return interpolate(marksFrom(index), 'top', 'line', top);
    },
  };
}

/** How many of the first indexes `isBefore` holds for; it holds for none after the first that it fails. */
function countBefore(count: number, isBefore: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The block itself and what in it has a line of its own; what is folded away has no place. */
function marksIn(page: Document, blocks: PageBlocks, index: number): readonly Mark[] {
  const line = blocks.lineOf(index);
  const block = blocks.elementOf(index);
  const first = { line, top: blocks.topOf(index) };
  if (block === null) return [first];
  const scrolled = page.defaultView?.scrollY ?? 0;
  const inner = elementsWithLines(block)
    .filter(({ element }) => element.getClientRects().length > 0)
    .map(({ element, lines }) => ({
      line: line + lines,
      top: element.getBoundingClientRect().top + scrolled,
    }));
  return [first, ...inner];
}

/**
 * The elements of a block that begin on a line of their own, each with the lines between the block's and
 * it: those that say so, the rows of a table, and pictures, which stand behind the line breaks of the text
 * before them.
 */
function elementsWithLines(
  block: HTMLElement,
): readonly { readonly element: Element; readonly lines: number }[] {
  const found: { element: Element; lines: number }[] = [];
  const walker = block.ownerDocument.createTreeWalker(
    block,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  let lines = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      lines += (node.nodeValue ?? '').split('\n').length - 1;
      continue;
    }
    const element = node as HTMLElement;
    const own = lineIn(element);
    if (own !== null) lines = own;
    else if (element.tagName === 'BR' && !startsLine(element.nextSibling)) lines += 1;
    if (own !== null || element.matches('img, .picture-away')) found.push({ element, lines });
  }
  return found;
}

/** A break of the text's own stands before the line end that it comes from. */
function startsLine(node: Node | null): boolean {
  return node?.nodeType === Node.TEXT_NODE && node.nodeValue?.startsWith('\n') === true;
}

/** How many lines after its block's own an element says that it begins; null where it says nothing. */
function lineIn(element: HTMLElement): number | null {
  const { line } = element.dataset;
  if (line !== undefined) return Number(line);
  if (element.tagName !== 'TR') return null;
  const start = element.closest('table')?.dataset['line'];
  const row = (element as HTMLTableRowElement).rowIndex;
  // A row of a table is a line; its second line only divides the head from the rest.
  return start === undefined || row === 0 ? null : Number(start) + row + 1;
}

/** The marks in one order of lines and tops; of those that begin on one line the first. */
function ascending(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const last = kept.at(-1);
    if (last === undefined || (mark.line > last.line && mark.top >= last.top)) kept.push(mark);
  }
  return kept;
}

/** By proportion between the marks around a value, which lies behind the first of them. */
function interpolate(
  marks: readonly Mark[],
  from: keyof Mark,
  to: keyof Mark,
  value: number,
): number {
  const after = marks.findIndex((mark) => mark[from] > value);
  const [low, high] = after < 1 ? [marks.at(-1), undefined] : [marks[after - 1], marks[after]];
  if (after === 0 || low === undefined) return marks[0]?.[to] ?? 0;
  if (high === undefined) return low[to];
  return low[to] + ((value - low[from]) / (high[from] - low[from])) * (high[to] - low[to]);
}
