import type { EditorHandle } from '../editor/editor-handle.ts';
import { pairScrolling, type ScrollPair, type ScrollSide } from '../scrolling/pair-scrolling.ts';
import type { AppStore } from '../state/store.ts';
import { editorSide } from './scroll-sync.ts';

interface SyncDeps {
  /** The page, whose places are the text's lines. */
  readonly page: ScrollSide;
  readonly editor: EditorHandle;
  readonly store: AppStore;
}

export interface PageSync {
  /** Another text comes, whose page was left at this line; an editor in step with it knows better. */
  begin(line: number): void;
  /** The line at the page's upper edge, with its fraction; null while it shows something else. */
  line(): number | null;
  /** The text has changed and the page not yet. */
  pause(isPaused: boolean): void;
  /**
   * Puts the cursor beside what was clicked on the page: on the line at that height, of what begins on
   * `first`.
   */
  goToLine(first: number, clientY: number): void;
  end(): void;
}

/** How much of the page below the cursor's line is to be seen, in pixels. */
const roomBelow = 48;

/** Keeps editor and page at the same lines, and the page at the cursor's, as long as that is wanted. */
export function syncPage({ page, editor, store }: SyncDeps): PageSync {
  const sides = {
    first: editorSide(editor.page, document),
    second: page,
  };
  let pair: ScrollPair | null = null;
  let frame: number | null = null;
  let isPaused = false;
  let isClick = false;
  /** The page has been shown once, where the text was. */
  let isPlaced = false;
  /** How everything stood when the cursor's line was made to be seen last. */
  let shownAt = '';
  /** Where the page was left; null once it is there and was moved. */
  let left: number | null = null;

  /** Where a line stands below the upper edges. */
  const seenAt = (line: number): { readonly first: number; readonly second: number } => ({
    first: sides.first.heightOf(line) - sides.first.scrolled(),
    second: sides.second.heightOf(line) - sides.second.scrolled(),
  });

  /** Tall pictures above it may keep the cursor's line out of sight on the page. */
  function showCursor(): void {
    frame = null;
    if (pair === null || isPaused) return;
    if (sides.first.room() === 0) {
      sides.second.scrollTo(sides.second.heightOf(editor.position().line) - roomBelow / 2);
      return;
    }
    pair.settle();
    const { line } = editor.position();
    const standing = `${pair.standing()} ${line}`;
    if (standing === shownAt) return;
    shownAt = standing;
    const { first, second } = seenAt(line);
    const [room, pageRoom] = [sides.first.room(), sides.second.room()];
    const isSeen = second >= 0 && second <= pageRoom - roomBelow;
    if (isSeen || first < 0 || first > room || pageRoom === 0) return;
    pair.hold({ first, second: Math.min(first, Math.max(0, pageRoom - roomBelow)) });
    pair.settle();
    shownAt = `${pair.standing()} ${line}`;
  }

  /** The line, or the nearest one before it that is not blank: no one clicks what separates two blocks. */
  function lineWithWords(first: number, line: number): number {
    const isLast = line >= editor.size().lines;
    const end = isLast ? editor.size().length : editor.lineStart(line + 1);
    const text = editor.text().slice(editor.lineStart(first), end);
    const words = text.trimEnd().split('\n');
    return Math.max(first, Math.min(line, first + words.length - 1));
  }

  function followCursor(): void {
    if (isClick || pair === null) return;
    left = null;
    pair.lead('first');
    frame ??= requestAnimationFrame(showCursor);
  }

  function follow(isWanted: boolean): void {
    if (isWanted === (pair !== null)) return;
    // In step it has been moved since: where it was left is nowhere to go back to.
    if (isPlaced && sides.first.room() > 0) left = null;
    pair?.end();
    pair = isWanted ? pairScrolling(sides) : null;
    pair?.pause(isPaused);
  }

  /** While the editor is not shown, it is to begin where the page is when it is shown again. */
  function keepForEditor(): void {
    if (pair === null || isPaused || !isPlaced || sides.first.room() > 0) return;
    editor.page.keepLine(sides.second.placeAt(sides.second.scrolled()));
  }

  /** Puts the page where it was left: what comes into sight moves it, until somebody scrolls. */
  function place(): void {
    if (left === null) return;
    const isAlone = pair === null || sides.first.room() === 0;
    if (!isAlone) left = null;
    if (isPaused || left === null) return;
    const top = sides.second.heightOf(left);
    if (Math.abs(top - sides.second.scrolled()) >= 1) sides.second.scrollTo(top);
  }

  follow(store.getState().preferences.scrollSync);
  const stops = [
    store.subscribe(({ preferences }) => follow(preferences.scrollSync)),
    editor.onCursor(followCursor),
    sides.second.onScroll(keepForEditor),
    sides.second.onChange(place),
    sides.second.onGesture(() => {
      left = null;
    }),
  ];

  return {
    begin(line) {
      isPlaced = false;
      left = line;
    },
    line: () =>
      isPlaced && !isPaused && sides.second.room() > 0
        ? sides.second.placeAt(sides.second.scrolled())
        : null,
    pause(paused) {
      isPaused = paused;
      pair?.pause(paused);
      if (paused) return;
      if (!isPlaced && pair !== null && sides.first.room() === 0) left = editor.page.keptLine();
      place();
      isPlaced = true;
    },
    goToLine(first, clientY) {
      const line = lineWithWords(
        first,
        Math.floor(sides.second.placeAt(sides.second.scrolled() + clientY)),
      );
      const isShown = sides.first.room() > 0;
      const below = Math.max(0, seenAt(line).second);
      isClick = true;
      editor.jumpTo(editor.lineStart(line), { focus: isShown, below });
      isClick = false;
      if (isShown) pair?.hold(seenAt(line));
    },
    end() {
      if (frame !== null) cancelAnimationFrame(frame);
      pair?.end();
      for (const stop of stops) stop();
    },
  };
}
