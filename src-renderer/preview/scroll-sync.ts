import type { EditorHandle } from '../editor/editor-handle.ts';

/** Where a line of the text stands on the page, in pixels from its top. */
interface Mark {
  readonly line: number;
  readonly top: number;
}

function marksOf(document: Document): readonly Mark[] {
  const scrolled = document.defaultView?.scrollY ?? 0;
  return [...document.querySelectorAll<HTMLElement>('[data-line]')].map((element) => ({
    line: Number(element.dataset['line']),
    top: element.getBoundingClientRect().top + scrolled,
  }));
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
  page: Document,
  editorHost: Document,
  editor: EditorHandle,
): () => void {
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
    view?.scrollTo({ top: line <= 1 ? 0 : topOfLine(marksOf(page), line) - margin });
  };
  const followPage = (): void => {
    if (leader !== 'page' || view === null) return;
    const line = view.scrollY <= margin ? 1 : lineAtTop(marksOf(page), view.scrollY + margin);
    editor.scrollToLine(line);
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
