import { flushSync } from 'react-dom';
import type { Issue } from '#core/issue/model.ts';
import { moveItem } from '#core/issue/operations/move-item.ts';
import { moveSection } from '#core/issue/operations/move-section.ts';
import type { Move, OperationError } from '#core/issue/operations/operation.ts';
import { trackIssue, updateIssue, type TrackedIssue } from '#core/issue/track-issue.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { Result } from '#core/result.ts';
import { countWords } from '#core/text/words.ts';
import { createPause } from '../document/pause.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { OutlinePlace } from '../state/outline-state.ts';
import type { AppState, AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import { changeItem } from './change-item.ts';
import { createMoveOrigins } from './move-origin.ts';
import { nextPlace, type MoveDirection } from './next-place.ts';
import { focusedRowKey, focusOutline, focusRow } from './outline-focus.ts';
import { keyOfPlace, placeAt, placeOfKey, rangeOf } from './outline-place.ts';
import { outlineRows } from './outline-rows.ts';
import type { OutlineService } from './outline-service.ts';

interface OutlineDeps {
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

const countPauseMs = 300;

/** Keeps the outline's model in step with the text, and moves what it shows. */
export function createOutlineService(deps: OutlineDeps): OutlineService {
  const { store, editor, notices, translate } = deps;
  const origins = createMoveOrigins();
  let parsedRevision = -1;
  let tracked: TrackedIssue | null = null;
  let frame: number | null = null;

  /** Brings the model up to the text, reading only what changed, unless it is there already. */
  function refresh(): Issue | null {
    const { document, library, revision, issue } = store.getState();
    if (revision === parsedRevision) return issue;
    parsedRevision = revision;
    const changes = editor.takeChanges();
    if (document === null) tracked = null;
    else if (tracked === null || changes === null) {
      const recurring = new Set(library?.recurring.firstLines);
      tracked = trackIssue(editor.text(), { fileName: document.fileName, recurring });
    } else {
      tracked = updateIssue(tracked, editor.text(), changes);
    }
    const next = tracked?.issue ?? null;
    store.setState(({ rows }) => ({
      issue: next,
      rows: next === null ? [] : outlineRows(next, rows),
    }));
    showCursor();
    return next;
  }

  function showCursor(): void {
    const { issue, cursorPlace } = store.getState();
    const place = issue && placeAt(issue, editor.cursor());
    const isSame = place?.section === cursorPlace?.section && place?.item === cursorPlace?.item;
    store.setState({
      cursorPosition: editor.position(),
      ...(isSame ? {} : { cursorPlace: place }),
    });
  }

  const count = createPause(countPauseMs, () => {
    const { words, cjkCharacters } = countWords(editor.text());
    store.setState({ wordCount: { words, characters: cjkCharacters } });
  });

  store.subscribe((state, before) => {
    if (state.library !== before.library && firstLinesOf(state) !== firstLinesOf(before)) {
      // Other blocks are notes now.
      tracked = null;
      parsedRevision = -1;
      refresh();
    }
    if (state.revision === before.revision) return;
    count.restart();
    if (state.document?.issueId !== before.document?.issueId) {
      origins.forget();
      refresh();
      return;
    }
    frame ??= requestAnimationFrame(() => {
      frame = null;
      refresh();
    });
  });
  editor.onCursor(() => {
    if (parsedRevision === store.getState().revision) showCursor();
  });

  function tellFailure(error: OperationError): void {
    const t = translate();
    if (error === 'would-change-structure') notices.announce(t('outline.notMovedStructure'));
    else if (error === 'no-such-number') notices.announce(t('outline.notMovedNumber'));
    else notices.announce(t('outline.notMovedEdge'));
  }

  function tellMove({ kind, title, place, count: total, sectionTitle }: Move): void {
    const t = translate();
    notices.announce(
      kind === 'section'
        ? t('outline.movedSection', { title, position: place.section + 1, count: total })
        : t('outline.movedItem', {
            title,
            position: (place.item ?? 0) + 1,
            count: total,
            section: sectionTitle === '' ? t('outline.untitledSection') : sectionTitle,
          }),
    );
  }

  /** The model of a text that may be changed now. */
  function changeable(): Issue | null {
    const isEditable = store.getState().document?.editable === true;
    return isEditable && !editor.isComposing() ? refresh() : null;
  }

  /** The outline's focused row, or what is under the editor's cursor. */
  function currentPlace(issue: Issue): OutlinePlace | null {
    const key = focusedRowKey();
    return key === null ? placeAt(issue, editor.cursor()) : placeOfKey(store.getState().rows, key);
  }

  function move(from: OutlinePlace, to: OutlinePlace): boolean {
    const issue = changeable();
    if (issue === null) return false;
    const hadFocus = focusedRowKey() !== null;
    const moved = operate(editor.text(), issue, from, to);
    if (moved === null) return false;
    if (!moved.ok) {
      tellFailure(moved.error);
      return false;
    }
    const { edits, range, place } = moved.value;
    if (edits.length === 0) return false;
    editor.applyEdits(edits, { select: range.from });
    // The rows must be there before the moved one can have the focus again.
    const after = flushSync(() => refresh());
    const key = after && keyOfPlace(store.getState().rows, place);
    if (hadFocus && key !== null) focusRow(key);
    tellMove(moved.value);
    return true;
  }

  return {
    move(from, to) {
      origins.forget();
      return move(from, to);
    },
    moveCurrent(direction: MoveDirection) {
      const issue = refresh();
      if (issue === null) return false;
      const key = focusedRowKey();
      const isSectionStep = direction === 'previous-section' || direction === 'next-section';
      if (key === null && (!editor.hasFocus() || isSectionStep)) return false;
      const from = currentPlace(issue);
      if (from === null) return false;
      // In the editor a section moves from its heading only: below it the keys mean the text.
      const head = issue.sections[from.section]?.head;
      if (key === null && from.item === null && editor.cursor() > (head?.to ?? -1)) return false;
      if (!isSectionStep || key === null) {
        const to = nextPlace(issue, from, direction);
        if (to === null) notices.announce(translate()('outline.notMovedEdge'));
        else move(from, to);
        return true;
      }
      const back = origins.back(key, direction, store.getState().revision);
      const to = back ?? nextPlace(issue, from, direction);
      if (to === null) return from.item !== null;
      const moved = move(from, to);
      if (moved && back === null) {
        origins.remember({ key, step: direction, from, revision: store.getState().revision });
      }
      return true;
    },
    changeCurrent(change) {
      const issue = changeable();
      const place = issue && currentPlace(issue);
      if (issue === null || place === null) return false;
      const hadFocus = focusedRowKey() !== null;
      const done = changeItem(change, editor.text(), issue, place, translate());
      if (done === null) return false;
      if (!done.ok) {
        tellFailure(done.error);
        return true;
      }
      const { edits, select, announcement } = done.value;
      if (edits.length > 0) editor.applyEdits(edits, select === null ? {} : { select });
      flushSync(() => refresh());
      if (hadFocus) focusOutline(keyOfPlace(store.getState().rows, place));
      notices.announce(announcement);
      return true;
    },
    jumpTo(place) {
      const issue = refresh();
      const range = issue && rangeOf(issue, place);
      if (range !== null) editor.jumpTo(range.from);
    },
    focus() {
      const { rows, cursorPlace } = store.getState();
      focusOutline(cursorPlace && keyOfPlace(rows, cursorPlace));
    },
    current() {
      const issue = changeable();
      if (issue === null) return null;
      return { issue, place: currentPlace(issue), fromOutline: focusedRowKey() !== null };
    },
    refresh() {
      flushSync(() => refresh());
    },
    focusPlace(place) {
      const key = keyOfPlace(store.getState().rows, place);
      if (key !== null) focusRow(key);
      return key !== null && focusedRowKey() === key;
    },
  };
}

/** As one text, for comparing. */
function firstLinesOf({ library }: Pick<AppState, 'library'>): string {
  return library?.recurring.firstLines.join('\n') ?? '';
}

function operate(
  text: string,
  issue: Issue,
  from: OutlinePlace,
  to: OutlinePlace,
): Result<Move, OperationError> | null {
  if (from.item === null) {
    return to.item === null ? moveSection(text, issue, from.section, to.section) : null;
  }
  if (to.item === null) return null;
  return moveItem(
    text,
    issue,
    { section: from.section, item: from.item },
    { section: to.section, item: to.item },
  );
}
