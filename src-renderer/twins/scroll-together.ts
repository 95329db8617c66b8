import { between, scrollAnchors } from '#core/twins/scroll-anchors.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { EditorPage } from '../editor/editor-page.ts';
import { editorSide } from '../preview/scroll-sync.ts';
import { pairScrolling, type ScrollSide } from '../scrolling/pair-scrolling.ts';
import type { AppState, AppStore } from '../state/store.ts';
import type { TwinSide } from './twin-side.ts';

interface ScrollDeps {
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly side: TwinSide;
}

type Heights = readonly [here: number, there: number];

const isApart = ({ twin, issue }: AppState): boolean => twin === null || issue === null;

/** Ascending, without what an estimate of heights put out of order. */
function ascending(heights: readonly Heights[]): readonly Heights[] {
  const kept: Heights[] = [];
  for (const each of heights) {
    const last = kept.at(-1);
    if (last === undefined || (each[0] > last[0] && each[1] > last[1])) kept.push(each);
  }
  return kept;
}

/**
 * Scrolls both languages together, heads beside heads; the side of the last gesture leads. The places that
 * both know are the numbers of the heads that stand beside each other, with fractions.
 */
export function scrollTogether({ store, editor, side }: ScrollDeps): void {
  const [here, there] = [editor.page, side.editor.page];

  function marks(): readonly Heights[] {
    const { twin, issue } = store.getState();
    if (twin === null || issue === null) return [];
    const most: Heights = [here.mostScrolled(), there.mostScrolled()];
    const heights = scrollAnchors(twin.alignment, issue, twin.issue)
      .map(({ left, right }): Heights => [here.topOf(left), there.topOf(right)])
      .filter(([own, other]) => own < most[0] && other < most[1]);
    return ascending([[0, 0], ...heights, most]);
  }

  function scrollSide(page: EditorPage, which: 0 | 1): ScrollSide {
    const isMine = (target: EventTarget | null): boolean =>
      there.contains(target) === (which === 1);
    const scale = (): readonly [heights: number[], places: number[]] => {
      const all = marks();
      return [all.map((each) => each[which]), [...all.keys()]];
    };
    return {
      ...editorSide(page, document, isMine),
      placeAt(height) {
        const [heights, places] = scale();
        return between(heights, places, height);
      },
      heightOf(place) {
        const [heights, places] = scale();
        return between(places, heights, place);
      },
      // The ends meet as they are; the room below belongs to the page beside the text.
      makeRoom: () => undefined,
    };
  }

  const pair = pairScrolling({ first: scrollSide(here, 0), second: scrollSide(there, 1) });
  pair.pause(isApart(store.getState()));
  store.subscribe((state, before) => {
    if (isApart(state) !== isApart(before)) pair.pause(isApart(state));
  });
}
