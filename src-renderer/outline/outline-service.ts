import type { Issue } from '#core/issue/model.ts';
import type { ParseText } from '#core/issue/text-reader.ts';
import type { OutlineChange } from './change-item.ts';
import type { OutlinePlace } from '../state/outline-state.ts';

/** What a command about the outline means. */
interface OutlineCurrent {
  readonly issue: Issue;
  /** Null before the first section. */
  readonly place: OutlinePlace | null;
  /** All that a command means: the selected items where the focused row is among several. */
  readonly places: readonly OutlinePlace[];
  /** Whether it is the focused row of the outline rather than what is under the cursor. */
  readonly fromOutline: boolean;
}

/** Moves of sections and items; each is one undo step and is announced. */
export interface OutlineService {
  /**
   * Moves a section, or items in the order of the text; `to` is the final place of the first among
   * those that stay. False when nothing moved.
   */
  move(from: readonly OutlinePlace[], to: OutlinePlace): boolean;
  /** The outline's focused row, or all selected items with it; in the editor the item, or the heading's section, under the cursor. */
  moveCurrent(direction: 'up' | 'down' | 'previous-section' | 'next-section'): boolean;
  /** The same items, or their section for `renumber`; one undo step. False where there is none. */
  changeCurrent(change: OutlineChange): boolean;
  jumpTo(place: OutlinePlace): void;
  focus(): void;
  /** Null where the text cannot be changed now. */
  current(): OutlineCurrent | null;
  /** Reads what becomes of the open text, as that is read. */
  reader(): ParseText;
  /** Reads texts of that file as the library's issues are read. */
  readerFor(fileName: string): ParseText;
  /** Brings the rows in step with the text at once. */
  refresh(): void;
  /** Gives the place's row the focus; false when it is not shown. */
  focusPlace(place: OutlinePlace): boolean;
}
