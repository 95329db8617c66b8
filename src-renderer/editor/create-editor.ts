import { isolateHistory, redo, undo } from '@codemirror/commands';
import { openSearchPanel } from '@codemirror/search';
import {
  Compartment,
  EditorState,
  Transaction,
  type Extension,
  type StateEffect,
} from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { JournalStep } from '#core/journal/entry.ts';
import type { AppStore } from '../state/store.ts';
import { createChangeFollowers } from './change-followers.ts';
import { comfort, isOtherComfort } from './comfort.ts';
import { drawing } from './drawing.ts';
import { editorWords } from './editor-words.ts';
import type { EditorHandle, EditorPlace, OperationListener } from './editor-handle.ts';
import { editableExtensions, fixedExtensions, languageExtensions } from './extensions.ts';
import { insertLink, toggleMark } from './format.ts';
import { linkedStepOf, linkedSteps, linkTo, type LinkedStep } from './linked-step.ts';
import { markInserted } from './marked-changes.ts';
import { minimalChanges } from './minimal-changes.ts';
import { problemMarks } from './problem-marks.ts';
import { pictureInput, type PictureListener } from './picture-input.ts';
import { recordStep } from './record-step.ts';
import { markTwin } from './twin-marks.ts';
import { nextLinked, takeLinked } from './linked-history.ts';
import { addCursors, addressHere } from './cursors.ts';
import { createEditorPage } from './editor-page.ts';
import { markSent } from './sent-marks.ts';
import { replaySteps } from './replay-steps.ts';
import { withPlace } from './with-place.ts';

interface EditorDeps {
  readonly store: AppStore;
  /** What it is called, in the window's language; the text when absent. */
  readonly label?: () => string;
}

/** How far from the top, in pixels, a place is shown that is jumped to. */
const jumpMargin = 120;

/** An editor of the window. It lives as long as the page, attached or not. */
export function createEditor({ store, label }: EditorDeps): EditorHandle {
  const languageNow = (): Extension => {
    const words = editorWords(store.getState().language);
    return languageExtensions(words, label?.() ?? words.textbox);
  };
  const language = new Compartment();
  const editing = new Compartment();
  const comforts = new Compartment();
  const more = new Compartment();
  let added: readonly Extension[] = [];
  const changeListeners = new Set<() => void>();
  const cursorListeners = new Set<() => void>();
  const layoutListeners = new Set<() => void>();
  const undoListeners = new Set<(before: string) => void>();
  const stepListeners = new Set<(step: JournalStep) => void>();

  const followers = createChangeFollowers();

  const listener = EditorView.updateListener.of((update) => {
    for (const step of update.transactions.map(recordStep)) {
      if (step !== null) for (const listen of stepListeners) listen(step);
    }
    if (update.docChanged) followers.note(update.changes);
    if (update.docChanged) for (const listen of changeListeners) listen();
    if (update.geometryChanged) for (const listen of layoutListeners) listen();
    const isUndo = update.transactions.some(
      (one) => one.isUserEvent('undo') || one.isUserEvent('redo'),
    );
    if (update.docChanged && isUndo) {
      for (const listen of undoListeners) listen(update.startState.doc.toString());
    }
    if (update.docChanged || update.selectionSet) for (const listen of cursorListeners) listen();
  });

  let takePictures: PictureListener | null = null;

  const extensionsFor = (text: string, editable: boolean): Extension => [
    fixedExtensions,
    comforts.of(comfort(store.getState())),
    more.of(added),
    drawing(text),
    pictureInput(() => takePictures),
    linkedSteps,
    language.of(languageNow()),
    editing.of(editableExtensions(editable)),
    listener,
  ];
  const stateOf = (text: string, editable: boolean, place?: EditorPlace): EditorState => {
    const inside = (position: number): number => Math.min(position, text.length);
    return EditorState.create({
      doc: text,
      extensions: extensionsFor(text, editable),
      selection: { anchor: inside(place?.anchor ?? 0), head: inside(place?.head ?? 0) },
    });
  };

  /** Asked from the last to the first until one takes the step. */
  const linkedListeners: ((step: LinkedStep) => boolean)[] = [];
  let prepareOperation: OperationListener | null = null;

  /** An undo that concerns another text too waits for its turn. */
  function dispatch(transactions: readonly Transaction[], target: EditorView): void {
    const [transaction] = transactions;
    const step = transaction === undefined ? null : linkedStepOf(transaction);
    if (transaction === undefined || step === null || linkedListeners.length === 0) {
      target.update(transactions);
      return;
    }
    const asked: LinkedStep = {
      ...step,
      apply() {
        const isCurrent = target.state === transaction.startState;
        if (isCurrent) target.update([transaction]);
        return isCurrent;
      },
    };
    linkedListeners.toReversed().some((take) => take(asked));
  }

  const view = new EditorView({ state: stateOf('', false), dispatchTransactions: dispatch });
  store.subscribe((state, before) => {
    if (isOtherComfort(state, before)) {
      view.dispatch({ effects: comforts.reconfigure(comfort(state)) });
    }
    if (state.language === before.language) return;
    view.dispatch({ effects: language.reconfigure(languageNow()) });
  });

  const lineStart = (line: number): number => {
    const { doc } = view.state;
    return doc.line(Math.min(Math.max(line, 1), doc.lines)).from;
  };

  /** Putting many lines together takes a while: at once, not as a string of strings, as `toString` does. */
  let known = { doc: view.state.doc, text: '' };
  function textNow(): string {
    const { doc } = view.state;
    if (known.doc !== doc) known = { doc, text: doc.toJSON().join('\n') };
    return known.text;
  }

  const page = createEditorPage(view, (listen) => subscribe(layoutListeners, listen));

  function scrollToLine(line: number): void {
    if (line < 1) return;
    const start = lineStart(Math.floor(line));
    view.dispatch({ effects: EditorView.scrollIntoView(start, { y: 'start', yMargin: 0 }) });
    if (page.room() === 0) return;
    // Only what is shown has been measured: now the part of the line is known as well.
    view.coordsAtPos(start);
    page.scrollTo(page.heightOf(line));
  }

  return {
    attach(parent) {
      const { hasFocus } = view;
      parent.append(view.dom);
      // An element loses it on its way from one place to another.
      if (hasFocus) view.focus();
      view.requestMeasure();
      // Out of the page it forgets what was scrolled past.
      scrollToLine(page.keptLine());
      return () => view.dom.remove();
    },
    load(text, { editable, history, place }) {
      followers.reset();
      const replayed =
        history === undefined ? null : replaySteps(history, extensionsFor(text, editable));
      const isThere = replayed !== null && replayed.doc.toString() === text;
      view.setState(isThere ? withPlace(replayed, place) : stateOf(text, editable, place));
      known = { doc: view.state.doc, text };
      view.scrollDOM.scrollTop = 0;
      page.keepLine(place?.line ?? 0);
      if (place !== undefined) scrollToLine(place.line);
      if (!isThere || place !== undefined) return;
      const { head } = view.state.selection.main;
      view.dispatch({ effects: EditorView.scrollIntoView(head, { y: 'center' }) });
    },
    setEditable(editable) {
      view.dispatch({ effects: editing.reconfigure(editableExtensions(editable)) });
    },
    text: textNow,
    size: () => ({ length: view.state.doc.length, lines: view.state.doc.lines }),
    cursor: () => view.state.selection.main.head,
    place() {
      const { anchor, head } = view.state.selection.main;
      return { anchor, head, line: page.firstLine() };
    },
    selectedText() {
      const { from, to } = view.state.selection.main;
      return view.state.sliceDoc(from, to);
    },
    position() {
      const { head } = view.state.selection.main;
      const line = view.state.doc.lineAt(head);
      return { line: line.number, column: head - line.from + 1 };
    },
    applyEdits(edits, { select, linked: given, mark = false, operation } = {}) {
      const prepared =
        operation === undefined ? null : (prepareOperation?.(operation, edits) ?? null);
      const linked = given ?? prepared?.half;
      const effects: StateEffect<unknown>[] = mark ? [markInserted.of(null)] : [];
      if (linked !== undefined) effects.push(linkTo(linked));
      if (select !== undefined) {
        effects.push(EditorView.scrollIntoView(select, { y: 'nearest', yMargin: jumpMargin }));
      }
      view.dispatch({
        changes: edits.map(({ from, to, insert }) => ({ from, to, insert })),
        ...(select === undefined ? {} : { selection: { anchor: select } }),
        effects,
        // Without this, edits close in time would join one undo step.
        annotations: [Transaction.userEvent.of('edit'), isolateHistory.of('full')],
      });
      prepared?.done();
    },
    replaceText(text, options) {
      const edits = minimalChanges(textNow(), text);
      if (edits.length > 0) this.applyEdits(edits, options);
    },
    jumpTo(position, { focus, below = jumpMargin } = { focus: true }) {
      const anchor = Math.min(position, view.state.doc.length);
      if (page.room() === 0) page.keepLine(view.state.doc.lineAt(anchor).number);
      view.dispatch({
        selection: { anchor },
        effects: EditorView.scrollIntoView(anchor, { y: 'start', yMargin: below }),
      });
      // Who asks where it is now must not get where it was.
      view.coordsAtPos(anchor);
      if (focus) view.focus();
    },
    select({ from, to }) {
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: 'nearest', yMargin: jumpMargin }),
      });
    },
    markSent(marks) {
      view.dispatch({ effects: markSent.of(marks) });
    },
    showProblems(problems) {
      view.dispatch(problemMarks(view.state, problems));
    },
    extend(extension) {
      added = [...added, extension];
      view.dispatch({ effects: more.reconfigure(added) });
    },
    focus: () => view.focus(),
    hasFocus: () => view.hasFocus,
    isComposing: () => view.composing,
    undo: () => undo(view),
    redo: () => redo(view),
    find: () => openSearchPanel(view),
    replace() {
      openSearchPanel(view);
      const field = view.dom.querySelector<HTMLInputElement>('.cm-search [name=replace]');
      field?.select();
      return true;
    },
    toggleBold: () => toggleMark('**')(view),
    toggleItalic: () => toggleMark('*')(view),
    insertLink: () => insertLink(view),
    addCursors: (where) => addCursors(view, where),
    addressHere: () => addressHere(view.state),
    followChanges: () => followers.follow(() => view.state.doc.length),
    slice: (from, to) => view.state.sliceDoc(from, to),
    onChange: (listen) => subscribe(changeListeners, listen),
    onLinkedStep(listen) {
      linkedListeners.push(listen);
    },
    nextLinked: (direction) => nextLinked(view, direction),
    takeLinked: (direction, id) => takeLinked(view, direction, id),
    onOperation(listen) {
      prepareOperation = listen;
    },
    showTwin(marks) {
      view.dispatch({ effects: markTwin(marks) });
    },
    page,
    onPictures(listen) {
      takePictures = listen;
    },
    positionAt: (point) => view.posAtCoords(point),
    onStep: (listen) => subscribe(stepListeners, listen),
    onUndo: (listen) => subscribe(undoListeners, listen),
    onCursor: (listen) => subscribe(cursorListeners, listen),
    lineStart,
    lineOf: (position) => view.state.doc.lineAt(Math.min(position, view.state.doc.length)).number,
  };
}

function subscribe<Listener>(listeners: Set<Listener>, listen: Listener): () => void {
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
  };
}
