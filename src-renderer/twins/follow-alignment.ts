import type { Translate } from '#core/messages/translator.ts';
import { alignTwins, type Alignment } from '#core/twins/align-twins.ts';
import { counterpartAt, gapsOf, type TwinGap } from '#core/twins/beside.ts';
import { swapped } from '#core/twins/swapped.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { TwinMarks } from '../editor/twin-marks.ts';
import type { AppStore } from '../state/store.ts';
import type { TwinSide } from './twin-side.ts';

interface AlignmentDeps {
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly side: TwinSide;
  readonly translate: () => Translate;
}

const nothing: TwinMarks = { counterpart: null, gaps: [] };

/** Keeps in the store how both languages go together, and shows it in both texts. */
export function followAlignment({ store, editor, side, translate }: AlignmentDeps): void {
  /** Where the pointer is in either text; null when it is not over it. */
  const hovered: { here: number | null; there: number | null } = { here: null, there: null };
  const shown = { here: '', there: '' };

  function show(which: 'here' | 'there', marks: TwinMarks): void {
    const key = JSON.stringify(marks);
    if (shown[which] === key) return;
    shown[which] = key;
    (which === 'here' ? editor : side.editor).showTwin(marks);
  }

  const worded = (gaps: readonly TwinGap[]): TwinMarks['gaps'] => {
    const t = translate();
    return gaps.map(({ at, title, isSection }) => ({
      at,
      label: t(isSection ? 'twinDesk.gapSection' : 'twinDesk.gapItem', { title }),
    }));
  };

  function mark(): void {
    const { twin, issue } = store.getState();
    if (twin === null || issue === null) {
      show('here', nothing);
      show('there', nothing);
      return;
    }
    const { alignment } = twin;
    const back = swapped(alignment);
    const looksThere = hovered.there ?? (side.editor.hasFocus() ? side.editor.cursor() : null);
    const looksHere = hovered.here ?? (looksThere === null ? editor.cursor() : null);
    show('there', {
      counterpart: looksHere === null ? null : counterpartAt(alignment, looksHere),
      gaps: worded(gapsOf(alignment, issue, twin.issue)),
    });
    show('here', {
      counterpart: looksThere === null ? null : counterpartAt(back, looksThere),
      gaps: worded(gapsOf(back, twin.issue, issue)),
    });
  }

  function align(): void {
    const { issue, document, twin } = store.getState();
    const there = side.store.getState();
    if (document === null || issue === null || there.document === null || there.issue === null) {
      if (twin !== null) store.setState({ twin: null });
      return mark();
    }
    const text = side.editor.text();
    const alignment: Alignment = alignTwins(
      { text: editor.text(), issue },
      { text, issue: there.issue },
    );
    store.setState({
      twin: { file: there.document.issueId, text, issue: there.issue, alignment },
    });
    mark();
  }

  store.subscribe((state, before) => {
    if (state.issue !== before.issue || state.language !== before.language) align();
  });
  side.store.subscribe((state, before) => {
    const isOther = state.document?.issueId !== before.document?.issueId;
    if (isOther) shown.there = '';
    if (state.issue !== before.issue || isOther) align();
  });
  editor.page.onHover((position) => {
    hovered.here = position;
    mark();
  });
  side.editor.page.onHover((position) => {
    hovered.there = position;
    mark();
  });
  editor.onCursor(mark);
  side.editor.onCursor(mark);
}
