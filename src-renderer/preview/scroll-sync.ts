import type { EditorHandle } from '../editor/editor-handle.ts';
import type { BuiltBlock } from './create-page.ts';

/** Where a line of the text stands on the page, in pixels from its top. */
interface Mark {
  readonly line: number;
  readonly top: number;
}

/** The page as far as it is built: its blocks in order, each with the line on which it begins. */
export interface ScrolledPage {
  readonly document: Document;
  readonly blocks: () => readonly BuiltBlock[];
}

/** How many blocks begin where `isBefore` holds; it holds up to some block and for none after it. */
function countBefore(blocks: readonly BuiltBlock[], isBefore: (block: BuiltBlock) => boolean) {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block !== undefined && isBefore(block)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The marks of the last block that begins where `isBefore` holds, and of the one after it. */
function marksNear(
  { document, blocks }: ScrolledPage,
  isBefore: (block: BuiltBlock, top: () => number) => boolean,
): readonly Mark[] {
  const scrolled = document.defaultView?.scrollY ?? 0;
  const topOf = (element: Element): number => element.getBoundingClientRect().top + scrolled;
  const all = blocks();
  const at = countBefore(all, (block) => isBefore(block, () => topOf(block.element)));
  return all.slice(Math.max(0, at - 1), at + 1).flatMap(({ element, line }) => [
    { line, top: topOf(element) },
    ...[...element.querySelectorAll<HTMLElement>('[data-line]')].map((marked) => ({
      line: line + Number(marked.dataset['line']),
      top: topOf(marked),
    })),
  ]);
}

/** The mark at or before a value and the one after it, by line or by top; marks are ascending in both. */
function around(marks: readonly Mark[], by: 'line' | 'top', value: number) {
  const after = marks.findIndex((mark) => mark[by] > value);
  const next = after === -1 ? undefined : marks[after];
  const before = after === -1 ? marks.at(-1) : marks[after - 1];
  return { before, next };
}

/** Where `line` stands on the page, between the marks around it by proportion. */
export function topOfLine(marks: readonly Mark[], line: number): number {
  const { before, next } = around(marks, 'line', line);
  if (before === undefined) return 0;
  if (next === undefined) return before.top;
  const part = (line - before.line) / (next.line - before.line);
  return before.top + part * (next.top - before.top);
}

/** The line that stands at `top` of the page. */
export function lineAtTop(marks: readonly Mark[], top: number): number {
  const { before, next } = around(marks, 'top', top);
  if (before === undefined) return 1;
  if (next === undefined) return before.line;
  const part = (top - before.top) / (next.top - before.top);
  return Math.round(before.line + part * (next.line - before.line));
}

type Side = 'editor' | 'page';
const gestures = ['wheel', 'pointerdown', 'keydown'] as const;
const margin = 24;

/**
 * Keeps editor and page at the same source line. The side that the last gesture was on leads, so the
 * two never push each other.
 */
export function syncScrolling(
  scrolled: ScrolledPage,
  editorHost: Document,
  editor: EditorHandle,
): () => void {
  const { document: page } = scrolled;
  let leader: Side = 'editor';
  const lead = (side: Side) => () => {
    leader = side;
  };
  const leadEditor = lead('editor');
  const leadPage = lead('page');
  for (const gesture of gestures) {
    editorHost.addEventListener(gesture, leadEditor, { capture: true, passive: true });
    page.addEventListener(gesture, leadPage, { capture: true, passive: true });
  }
  const view = page.defaultView;
  const followEditor = (): void => {
    if (leader !== 'editor') return;
    const line = editor.topLine();
    const marks = line <= 1 ? [] : marksNear(scrolled, (block) => block.line <= line);
    view?.scrollTo({ top: line <= 1 ? 0 : topOfLine(marks, line) - margin });
  };
  const followPage = (): void => {
    if (leader !== 'page' || view === null) return;
    const top = view.scrollY + margin;
    const marks = view.scrollY <= margin ? [] : marksNear(scrolled, (_, topOf) => topOf() <= top);
    editor.scrollToLine(lineAtTop(marks, top));
  };
  const stopEditor = editor.onScroll(followEditor);
  page.addEventListener('scroll', followPage, { passive: true });
  return () => {
    stopEditor();
    page.removeEventListener('scroll', followPage);
    for (const gesture of gestures) {
      editorHost.removeEventListener(gesture, leadEditor, { capture: true });
      page.removeEventListener(gesture, leadPage, { capture: true });
    }
  };
}
