import type { OutlinePlace } from '../state/outline-state.ts';

/** Moves of sections and items; each is one undo step and is announced. */
export interface OutlineService {
  /** `to` is the final place. False when nothing moved. */
  move(from: OutlinePlace, to: OutlinePlace): boolean;
  /** The outline's focused row; in the editor the item, or the heading's section, under the cursor. */
  moveCurrent(direction: 'up' | 'down' | 'previous-section' | 'next-section'): boolean;
  /** The same item, or its section for `renumber`; one undo step. False where there is none. */
  changeCurrent(change: 'duplicate' | 'delete' | 'renumber'): boolean;
  jumpTo(place: OutlinePlace): void;
  focus(): void;
}
