import type { EditorView } from '@codemirror/view';

/** An editor's text as a page that scrolls. Heights are pixels from the page's upper edge. */
export interface EditorPage {
  /** The upper edge of the line at a place; an estimate where that is far from what is shown. */
  topOf(position: number): number;
  /**
   * The line that stands at a height, with its fraction: 3.5 is the middle of line 3. What is above the text
   * belongs to line 0, what is below it to the line after its last.
   */
  lineAt(height: number): number;
  /** The height of such a line; an estimate where that is far from what is shown. */
  heightOf(line: number): number;
  /** Where it ends by itself. */
  end(): number;
  /** Adds so much empty room below its end. */
  makeRoom(height: number): void;
  /** How much of it is seen at once; 0 where it is not shown. */
  room(): number;
  /** What is scrolled past. */
  scrolled(): number;
  /** How far it can be scrolled. */
  mostScrolled(): number;
  scrollTo(top: number): void;
  /** The line at its upper edge; the one that is kept while it is not shown, or a text of it not laid out yet. */
  firstLine(): number;
  /** The line at its upper edge when it was scrolled last, or while it is not shown the one that it will have there. */
  keptLine(): number;
  /** Where it begins when it is shown again, or with the text that is loaded now. */
  keepLine(line: number): void;
  onScroll(listener: () => void): () => void;
  /** Lines stand elsewhere than before, whether or not anybody has scrolled. */
  onLayout(listener: () => void): () => void;
  /** The place in the text under the pointer; null when it has left. */
  onHover(listener: (position: number | null) => void): () => void;
  /** Whether a node of the page is part of this editor. */
  contains(node: EventTarget | null): boolean;
}

export function createEditorPage(view: EditorView, onLayout: EditorPage['onLayout']): EditorPage {
  const { scrollDOM } = view;
  const inside = (position: number): number => Math.min(position, view.state.doc.length);
  const above = (): number => view.documentPadding.top;
  let made = 0;
  const textEnd = (): number => above() + view.lineBlockAt(view.state.doc.length).bottom;

  let kept = 0;
  /** Until then who asks where it stands would have a text that was just loaded laid out at once. */
  let isLaidOut = false;
  onLayout(() => {
    isLaidOut = true;
  });
  const lineAt = (height: number): number => {
    const { doc } = view.state;
    if (height < above()) return height / above();
    const end = textEnd();
    if (height >= end) {
      const below = scrollDOM.scrollHeight - end;
      return doc.lines + 1 + (below > 0 ? Math.min(1, (height - end) / below) : 0);
    }
    const block = view.lineBlockAtHeight(height - above());
    const first = doc.lineAt(block.from).number;
    const lines = doc.lineAt(block.to).number - first + 1;
    return first + lines * ((height - above() - block.top) / block.height);
  };
  scrollDOM.addEventListener(
    'scroll',
    () => {
      if (scrollDOM.clientHeight > 0) kept = lineAt(scrollDOM.scrollTop);
    },
    { passive: true },
  );

  return {
    firstLine: () => (isLaidOut && scrollDOM.clientHeight > 0 ? lineAt(scrollDOM.scrollTop) : kept),
    keptLine: () => kept,
    keepLine(line) {
      kept = line;
      isLaidOut = false;
    },
    topOf: (position) => above() + view.lineBlockAt(inside(position)).top,
    lineAt,
    heightOf(line) {
      const { doc } = view.state;
      if (line < 1) return line * above();
      if (line >= doc.lines + 1) {
        const end = textEnd();
        return end + (line - doc.lines - 1) * (scrollDOM.scrollHeight - end);
      }
      // Folded lines are one block.
      const block = view.lineBlockAt(doc.line(Math.floor(line)).from);
      const first = doc.lineAt(block.from).number;
      const lines = doc.lineAt(block.to).number - first + 1;
      return above() + block.top + block.height * ((line - first) / lines);
    },
    end: () => textEnd() + parseFloat(getComputedStyle(view.contentDOM).paddingBottom) - made,
    makeRoom(height) {
      if (height === made) return;
      made = height;
      view.scrollDOM.style.setProperty('--room-below', `${height}px`);
      view.requestMeasure();
    },
    room: () => scrollDOM.clientHeight,
    scrolled: () => scrollDOM.scrollTop,
    mostScrolled: () => scrollDOM.scrollHeight - scrollDOM.clientHeight,
    scrollTo(top) {
      scrollDOM.scrollTop = top;
    },
    onScroll(listen) {
      // Before CodeMirror's own, which may move the lines that it measures then.
      scrollDOM.addEventListener('scroll', listen, { passive: true, capture: true });
      return () => scrollDOM.removeEventListener('scroll', listen, { capture: true });
    },
    onLayout,
    onHover(listen) {
      const move = ({ clientX: x, clientY: y }: MouseEvent): void =>
        listen(view.posAtCoords({ x, y }));
      const leave = (): void => listen(null);
      view.contentDOM.addEventListener('mousemove', move, { passive: true });
      view.dom.addEventListener('mouseleave', leave);
      return () => {
        view.contentDOM.removeEventListener('mousemove', move);
        view.dom.removeEventListener('mouseleave', leave);
      };
    },
    contains: (node) => node instanceof Node && view.dom.contains(node),
  };
}
