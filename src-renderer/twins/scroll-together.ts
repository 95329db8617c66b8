import { between, scrollAnchors } from '#core/twins/scroll-anchors.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { EditorPage } from '../editor/editor-page.ts';
import type { AppStore } from '../state/store.ts';
import type { TwinSide } from './twin-side.ts';

interface ScrollDeps {
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly side: TwinSide;
}

const gestures = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/** Ascending, without what an estimate of heights put out of order. */
function ascending(
  heights: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  for (const each of heights) {
    const last = kept.at(-1);
    if (last === undefined || (each[0] > last[0] && each[1] > last[1])) kept.push(each);
  }
  return kept;
}

/** Scrolls both languages together, heads beside heads; the side of the last gesture leads. */
export function scrollTogether({ store, editor, side }: ScrollDeps): void {
  let leader: 'here' | 'there' = 'here';

  for (const gesture of gestures) {
    document.addEventListener(
      gesture,
      ({ target }) => {
        leader = side.editor.page.contains(target) ? 'there' : 'here';
      },
      { capture: true, passive: true },
    );
  }

  function follow(from: EditorPage, to: EditorPage, isHere: boolean): void {
    const { twin, issue } = store.getState();
    if (twin === null || issue === null) return;
    const heights = scrollAnchors(twin.alignment, issue, twin.issue).map(({ left, right }) => {
      const [own, other] = isHere ? [left, right] : [right, left];
      return [from.topOf(own), to.topOf(other)] as const;
    });
    const most = [from.mostScrolled(), to.mostScrolled()] as const;
    const inside = heights.filter(([own, other]) => own < most[0] && other < most[1]);
    const marks = ascending([[0, 0], ...inside, most]);
    const [ownMarks, otherMarks] = [marks.map(([own]) => own), marks.map(([, other]) => other)];
    const top = Math.min(most[1], between(ownMarks, otherMarks, from.scrolled()));
    if (Math.abs(top - to.scrolled()) >= 1) to.scrollTo(top);
  }

  const { page } = editor;
  const other = side.editor.page;
  page.onScroll(() => {
    if (leader === 'here') follow(page, other, true);
  });
  other.onScroll(() => {
    if (leader === 'there') follow(other, page, false);
  });
}
