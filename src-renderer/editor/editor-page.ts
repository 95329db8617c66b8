import type { EditorView } from '@codemirror/view';

/** An editor's text as a page that scrolls. Heights are pixels from the text's upper edge. */
export interface EditorPage {
  /** The upper edge of the line at a place; an estimate where that is far from what is shown. */
  topOf(position: number): number;
  /** What is scrolled past. */
  scrolled(): number;
  /** How far it can be scrolled. */
  mostScrolled(): number;
  scrollTo(top: number): void;
  /** The place in the text under the pointer; null when it has left. */
  onHover(listener: (position: number | null) => void): () => void;
  /** Whether a node of the page is part of this editor. */
  contains(node: EventTarget | null): boolean;
}

export function createEditorPage(view: EditorView): EditorPage {
  const inside = (position: number): number => Math.min(position, view.state.doc.length);
  return {
    topOf: (position) => view.lineBlockAt(inside(position)).top,
    scrolled: () => view.scrollDOM.scrollTop,
    mostScrolled: () => view.scrollDOM.scrollHeight - view.scrollDOM.clientHeight,
    scrollTo(top) {
      view.scrollDOM.scrollTop = top;
    },
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
