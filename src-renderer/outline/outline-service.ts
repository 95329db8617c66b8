import type { OutlinePlace } from '../state/outline-state.ts';

/** Moves of sections and items; each is one undo step and is announced. */
export interface OutlineService {
  /** `to` is the final place. False when nothing moved. */
  move(from: OutlinePlace, to: OutlinePlace): boolean;
  /** The outline's focused row, or the item under the editor's cursor when the editor has the focus. */
  moveCurrent(direction: 'up' | 'down' | 'previous-section' | 'next-section'): boolean;
  jumpTo(place: OutlinePlace): void;
  focus(): void;
}
