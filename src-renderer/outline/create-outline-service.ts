import { flushSync } from 'react-dom';
import type { Issue } from '#core/issue/model.ts';
import { createTextReader, type ParseText } from '#core/issue/text-reader.ts';
import { trackIssue, updateIssue, type TrackedIssue } from '#core/issue/track-issue.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { OutlinePlace, WordCount } from '../state/outline-state.ts';
import type { Schedule } from '../state/schedule.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import { changeItem, type ChangeError } from './change-item.ts';
import { failureText, type FailureWording } from './failure-text.ts';
import { createLongTexts, parseOptions } from './create-long-texts.ts';
import { isLong, withoutTooMany } from './long-text.ts';
import { usualMarker } from './usual-marker.ts';
import { createMoveOrigins } from './move-origin.ts';
import { createWordCounter } from './create-word-counter.ts';
import { changeOperation, moveOperation } from './linked-operations.ts';
import { itemPlaces, moveThings } from './move-things.ts';
import { nextPlace, type MoveDirection } from './next-place.ts';
import { focusedRowKey, focusOutline, focusRow } from './outline-focus.ts';
import { keyOfPlace, placeAt, placeOfKey, rangeOf } from './outline-place.ts';
import { outlineRows } from './outline-rows.ts';
import { readingOf } from './reading-of.ts';
import type { OutlineService } from './outline-service.ts';
import { outlineWords } from './outline-words.ts';
import { isRun, selectedItems, selectedSections } from './selected-items.ts';

interface OutlineDeps {
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly notices: Notices;
  readonly translate: () => Translate;
  readonly schedule: Schedule;
}

const noWords: WordCount = { words: 0, characters: 0 };

/** Keeps the outline's model in step with the text, and moves what it shows. */
export function createOutlineService(deps: OutlineDeps): OutlineService {
  const { store, editor, notices, translate, schedule } = deps;
  const origins = createMoveOrigins();
  const changes = editor.followChanges();
  let parsedRevision = -1;
  let tracked: TrackedIssue | null = null;
  const countWords = createWordCounter();

  const askAboutLong = createLongTexts(({ revision, issue, wordCount }) => {
    // What was typed meanwhile asks anew.
    if (revision !== store.getState().revision || revision === parsedRevision) return;
    parsedRevision = revision;
    tracked = null;
    show(issue, wordCount);
  });

  function show(next: Issue | null, wordCount?: WordCount): void {
    store.setState(({ rows }) => ({
      issue: next,
      rows: next === null ? [] : outlineRows(next, rows),
      ...(wordCount === undefined ? {} : { wordCount }),
    }));
    showCursor();
  }

  /** Has a long text read beside the window; brings the model up to any other at once. */
  function follow(): void {
    const state = store.getState();
    const { document, revision } = state;
    if (document === null || !isLong(editor.size())) refresh();
    else if (revision !== parsedRevision) {
      askAboutLong({ revision, text: editor.text(), options: parseOptions(state) });
    }
  }

  /** Brings the model up to the text, reading only what changed, unless it is there already. */
  function refresh(): Issue | null {
    const { document, revision, issue } = store.getState();
    if (revision === parsedRevision) return issue;
    parsedRevision = revision;
    const edits = changes.take();
    if (document === null) tracked = null;
    else if (tracked !== null && edits !== null) {
      tracked = updateIssue(tracked, editor.text(), edits);
    } else tracked = trackIssue(editor.text(), parseOptions(store.getState()));
    const next = tracked && withoutTooMany(tracked.issue);
    show(next, tracked === null ? noWords : countWords(tracked.text, tracked.issue));
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

  const following = schedule.task({ priority: 'outline' }, follow);
  store.subscribe((state, before) => {
    if (state.library !== before.library && readingOf(state) !== readingOf(before)) {
      // Other blocks are notes now, or other lines items.
      tracked = null;
      parsedRevision = -1;
      follow();
    }
    if (state.revision === before.revision) return;
    if (state.document?.issueId !== before.document?.issueId) {
      origins.forget();
      // Rows of another issue that are called the same were not chosen.
      if (state.selectedRows.size > 0) store.setState({ selectedRows: new Set() });
      // Another text is outlined after it is shown; nothing is left of one that was closed.
      if (state.document !== null) following.restart();
      if (state.document === null) follow();
      else if (isLong(editor.size())) show(null);
      return;
    }
    following.restart();
  });
  editor.onCursor(() => {
    if (parsedRevision === store.getState().revision) showCursor();
  });

  /** What is refused is shown; that something is at the edge already is only said. */
  function tellFailure(error: ChangeError, wording: FailureWording): void {
    const text = failureText(error, wording, translate());
    if (error === 'out-of-range') notices.announce(text);
    else notices.toast({ tone: 'failure', text, actions: [] });
  }

  /** Reads a text as the one that is open is read. */
  const words = () => outlineWords(translate(), store.getState());
  const usual: Pick<ParseText, 'usualMarker'> = {
    usualMarker: (language) => usualMarker(store.getState().library, language),
  };
  const reader = () => Object.assign(createTextReader(tracked?.options, tracked), usual);

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

  /** All selected items where the focused row is among several, else the current one. */
  function currentPlaces(issue: Issue): readonly OutlinePlace[] {
    const { rows, selectedRows } = store.getState();
    const key = focusedRowKey();
    const selected = key !== null && selectedRows.has(key) ? selectedItems(rows, selectedRows) : [];
    if (selected.length > 1) return selected;
    const place = currentPlace(issue);
    return place === null ? [] : [place];
  }

  /** What a move means: several selected sections where one of them has the focus, too. */
  function movingPlaces(issue: Issue): readonly OutlinePlace[] {
    const { rows, selectedRows } = store.getState();
    const key = focusedRowKey();
    const focused = key === null || !selectedRows.has(key) ? null : placeOfKey(rows, key);
    const sections = focused?.item === null ? selectedSections(rows, selectedRows) : [];
    return sections.length > 1 ? sections : currentPlaces(issue);
  }

  /** Selects what moved or was made, and gives the first row the focus. */
  function showRows(places: readonly OutlinePlace[]): void {
    const { rows } = store.getState();
    const keys = places.flatMap((place) => keyOfPlace(rows, place) ?? []);
    flushSync(() => store.setState({ selectedRows: new Set(keys) }));
    const [first] = keys;
    if (first !== undefined) focusRow(first);
  }

  function move(from: readonly OutlinePlace[], to: OutlinePlace): boolean {
    const issue = changeable();
    if (issue === null) return false;
    const hadFocus = focusedRowKey() !== null;
    const moved = moveThings(editor.text(), issue, from, to, words(), reader());
    if (moved === null) return false;
    if (!moved.ok) {
      tellFailure(moved.error, 'moved');
      return false;
    }
    const { edits, at, places, announcement, remark } = moved.value;
    if (edits.length === 0) return false;
    editor.applyEdits(edits, { select: at, operation: moveOperation(from, to) });
    // The rows must be there before the moved ones can be shown again.
    flushSync(() => refresh());
    if (hadFocus) showRows(places);
    notices.announce(announcement);
    if (remark !== null) notices.toast({ tone: 'success', text: remark, actions: [] });
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
      const from = movingPlaces(issue);
      const [first] = from;
      if (first === undefined) return false;
      // In the editor a section moves from its heading only: below it the keys mean the text.
      const head = issue.sections[first.section]?.head;
      if (key === null && first.item === null && editor.cursor() > (head?.to ?? -1)) return false;
      if (!isSectionStep || key === null) {
        const to = nextPlace(issue, from, direction);
        if (to === null) notices.announce(translate()('outline.notMovedEdge'));
        else move(from, to);
        return true;
      }
      const { rows } = store.getState();
      const keys = from.flatMap((place) => keyOfPlace(rows, place) ?? []).join('\n');
      const back = origins.back(keys, direction, store.getState().revision);
      const to = back ?? nextPlace(issue, from, direction);
      if (to === null) return first.item !== null;
      const moved = move(from, to);
      if (moved && back === null && isRun(itemPlaces(from))) {
        const { revision } = store.getState();
        origins.remember({ key: keys, step: direction, from: first, revision });
      }
      return true;
    },
    changeCurrent(change) {
      const issue = changeable();
      if (issue === null) return false;
      const places = currentPlaces(issue);
      const [place] = places;
      const hadFocus = focusedRowKey() !== null;
      const asked = {
        text: editor.text(),
        issue,
        places,
        cursor: hadFocus ? null : editor.cursor(),
        parse: reader(),
        numbering: store.getState().library?.settings.profile?.numbering ?? null,
      };
      const done = changeItem(change, asked, words());
      if (done === null) return false;
      if (!done.ok) {
        tellFailure(done.error, 'changed');
        return true;
      }
      const { edits, select, announcement, warning } = done.value;
      const operation = changeOperation(change, asked);
      if (edits.length > 0) {
        editor.applyEdits(edits, {
          ...(select === null ? {} : { select }),
          ...(operation === null ? {} : { operation }),
        });
      }
      flushSync(() => refresh());
      if (hadFocus && place !== undefined) focusOutline(keyOfPlace(store.getState().rows, place));
      notices.announce(announcement);
      if (warning !== undefined) notices.toast({ tone: 'failure', text: warning, actions: [] });
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
      return {
        issue,
        place: currentPlace(issue),
        places: currentPlaces(issue),
        fromOutline: focusedRowKey() !== null,
      };
    },
    reader,
    readerFor: (fileName) =>
      Object.assign(createTextReader({ ...tracked?.options, fileName }), usual),
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
