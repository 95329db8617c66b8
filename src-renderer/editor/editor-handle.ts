import type { Extension } from '@codemirror/state';
import type { JournalStep, LinkedHalf } from '#core/journal/entry.ts';
import type { Range, TextEdit } from '#core/text/edit.ts';
import type { LinkedOperation } from '#core/twins/linked-operation.ts';
import type { ChangeFollower } from './change-followers.ts';
import type { EditorPage } from './editor-page.ts';
import type { HistoryDirection } from './linked-history.ts';
import type { CursorPlaces } from './cursors.ts';
import type { LinkedStep } from './linked-step.ts';
import type { TwinMarks } from './twin-marks.ts';
import type { EditorProblem } from './problem-marks.ts';
import type { SentMark } from './sent-marks.ts';
import type { PictureListener } from './picture-input.ts';
import type { EditHistory } from './replay-steps.ts';

interface ApplyEditsOptions {
  /** Where the cursor goes, in the text after the edits; left where it is when absent. */
  readonly select?: number;
  /** The other half of the step that this change is one half of. */
  readonly linked?: LinkedHalf;
  /** Shows for a while what the edits bring. */
  readonly mark?: boolean;
  /** What the edits mean, for the other language of the issue. */
  readonly operation?: LinkedOperation;
}

/**
 * Told of an operation before its edits happen: null, or the other half of the step and what is to be
 * done after them.
 */
export type OperationListener = (
  operation: LinkedOperation,
  edits: readonly TextEdit[],
) => { readonly half?: LinkedHalf; readonly done: () => void } | null;

/** Where somebody is in a text. */
export interface EditorPlace {
  readonly anchor: number;
  readonly head: number;
  /** The line at the upper edge, with its fraction (see EditorPage.lineAt). */
  readonly line: number;
}

interface LoadOptions {
  readonly editable: boolean;
  /** Where to be in it; beyond the text its end is taken. A history has its own selection. */
  readonly place?: EditorPlace;
  /** How the text came about: it can be undone, and the cursor is where it was. */
  readonly history?: EditHistory;
}

/** The editor as the rest of the window sees it. Positions are UTF-16 offsets of the LF text. */
export interface EditorHandle {
  /** Puts the editor into the page; the function returned takes it out again and keeps its state. */
  attach(parent: HTMLElement): () => void;
  /** Another document: new text, and its own history or a new one. */
  load(text: string, options: LoadOptions): void;
  setEditable(editable: boolean): void;
  text(): string;
  /** How long the text is: in UTF-16 units, and in lines. */
  size(): { readonly length: number; readonly lines: number };
  cursor(): number;
  place(): EditorPlace;
  /** '' with nothing selected. */
  selectedText(): string;
  /** The cursor's line and column, both from 1. */
  position(): { readonly line: number; readonly column: number };
  /** One undo step. */
  applyEdits(edits: readonly TextEdit[], options?: ApplyEditsOptions): void;
  /** Turns the text into `text` by a minimal change, as one undo step; the cursor stays in its place. */
  replaceText(text: string, options?: Pick<ApplyEditsOptions, 'mark'>): void;
  /**
   * Puts the cursor there, scrolls it to the upper third, or so many pixels below the upper edge, and, when
   * asked, takes the focus.
   */
  jumpTo(position: number, options?: { readonly focus: boolean; readonly below?: number }): void;
  /** Selects a range and brings it into view; typing replaces it. */
  select(range: Range): void;
  /** Marks links that were sent before, in order of their places; the marks before go. */
  markSent(marks: readonly SentMark[]): void;
  /** Shows what is wrong, in order of its places, in the text and its margin; what was shown before goes. */
  showProblems(problems: readonly EditorProblem[]): void;
  /** More of an editor, for every text that is loaded from now on and the one that is there. */
  extend(extension: Extension): void;
  focus(): void;
  hasFocus(): boolean;
  isComposing(): boolean;
  undo(): boolean;
  redo(): boolean;
  find(): boolean;
  replace(): boolean;
  toggleBold(): boolean;
  toggleItalic(): boolean;
  insertLink(): boolean;
  /** More than one cursor; false where there is no further place for one. */
  addCursors(where: CursorPlaces): boolean;
  /** The web address of the link at the cursor. */
  addressHere(): string | null;
  onChange(listener: () => void): () => void;
  /** Everything that happens to the text and the selection, as the journal keeps it, in order. */
  onStep(listener: (step: JournalStep) => void): () => void;
  /** For whoever keeps something of the text in step. */
  followChanges(): ChangeFollower;
  /** A part of the text, without making the whole of it. */
  slice(from: number, to: number): string;
  /**
   * Who decides when an undo or redo of a linked change happens here: the last one that takes it, by true.
   * Without any it happens at once.
   */
  onLinkedStep(listener: (step: LinkedStep) => boolean): void;
  /** The id of the linked change that the next undo or redo is about; null for none. */
  nextLinked(direction: HistoryDirection): string | null;
  /** Undoes or repeats that linked change, asking nobody; false when it is not the next one. */
  takeLinked(direction: HistoryDirection, id: string): boolean;
  onOperation(listener: OperationListener): void;
  /** Shows what goes with the other language; what was shown before goes. */
  showTwin(marks: TwinMarks): void;
  readonly page: EditorPage;
  /** An undo or redo has changed the text, which was `before`. */
  onUndo(listener: (before: string) => void): () => void;
  /** Who takes the pictures that are pasted; without one they are passed over. */
  onPictures(listener: PictureListener): void;
  /** The place in the text below a point of the window; null where there is none. */
  positionAt(point: { readonly x: number; readonly y: number }): number | null;
  onCursor(listener: () => void): () => void;
  /** Where a 1-based line begins; lines beyond the text are taken as its last. */
  lineStart(line: number): number;
  /** The 1-based line of a place; places beyond the text are taken as its end. */
  lineOf(position: number): number;
}
