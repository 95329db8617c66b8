import type { Extension } from '@codemirror/state';
import { EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

const blinkMs = 1_200;
const wantsNoMotion = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * The cursor blinks by one animation, which is wound back at each step. CodeMirror's own is another one for each
 * step, and Chromium goes through all that there were, until it collects its garbage, whenever it computes a
 * style: after some thousand keys that took longer than all the rest of a key.
 */
class CursorBlink {
  private readonly view: EditorView;
  private blink: Animation | null = null;

  constructor(view: EditorView) {
    this.view = view;
    this.follow(view.hasFocus);
  }

  update({ docChanged, focusChanged, selectionSet, view }: ViewUpdate): void {
    if (focusChanged) this.follow(view.hasFocus);
    else if (this.blink !== null && (docChanged || selectionSet)) this.blink.currentTime = 0;
  }

  destroy(): void {
    this.follow(false);
  }

  private follow(isFocused: boolean): void {
    this.blink?.cancel();
    this.blink = null;
    if (!isFocused || wantsNoMotion.matches) return;
    const layer = this.view.scrollDOM.querySelector('.cm-cursorLayer');
    const keyframes = { opacity: [1, 0, 1], easing: 'steps(1)' };
    this.blink = layer?.animate(keyframes, { duration: blinkMs, iterations: Infinity }) ?? null;
  }
}

export const cursorBlink: Extension = [
  ViewPlugin.fromClass(CursorBlink),
  EditorView.theme({
    '&.cm-focused > .cm-scroller > .cm-cursorLayer': { animation: 'none !important' },
  }),
];
