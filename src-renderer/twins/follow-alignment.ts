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
  /** What was pointed at, or worked on, last: a side, and a place of its text. */
  let looked: { readonly side: 'here' | 'there'; readonly at: number } | null = null;
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
    const looksHere = looked?.side === 'here' ? looked.at : null;
    const looksThere = looked?.side === 'there' ? looked.at : null;
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
    const { issue, document, twin, twinFile } = store.getState();
    const there = side.store.getState();
    // After another issue was opened, the other language of the last one stays for a moment.
    const isOfIssue = there.document !== null && there.document.issueId === twinFile?.file;
    if (document === null || issue === null || !isOfIssue || there.issue === null) {
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
    const isOther = state.twinFile?.file !== before.twinFile?.file;
    if (state.issue !== before.issue || state.language !== before.language || isOther) align();
  });
  side.store.subscribe((state, before) => {
    const isOther = state.document?.issueId !== before.document?.issueId;
    if (isOther) shown.there = '';
    if (state.issue !== before.issue || isOther) align();
  });
  for (const which of ['here', 'there'] as const) {
    const one = which === 'here' ? editor : side.editor;
    const look = (at: number): void => {
      looked = { side: which, at };
      mark();
    };
    one.page.onHover((at) => look(at ?? one.cursor()));
    one.onCursor(() => {
      if (one.hasFocus()) look(one.cursor());
    });
  }
}
