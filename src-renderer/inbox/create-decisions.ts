import { flushSync } from 'react-dom';
import type { EntryChange, EntryState, InboxEntry } from '#core/inbox/entry.ts';
import { followUndo } from '#core/inbox/triage/follow-undo.ts';
import { itemOf, pagesOf } from '#core/inbox/triage/keep-entry.ts';
import { deleteItems } from '#core/issue/operations/several-items.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { DocumentService } from '../document/document-service.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { OutlineService } from '../outline/outline-service.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import { describeKept, keepFailureText } from './describe-decision.ts';
import type { EntryWrites } from './entry-writes.ts';
import { keepEntries, type TextStep } from './keep-entries.ts';
import { canonicalOf, triageView } from './triage-view.ts';

interface DecisionDeps {
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly documents: Pick<DocumentService, 'recorded' | 'save'>;
  readonly outline: OutlineService;
  readonly writes: EntryWrites;
  readonly notices: Notices;
  readonly translate: () => Translate;
  /** Before entries leave the list: where the focus goes. */
  readonly leave: (entries: readonly InboxEntry[]) => void;
}

/** What can be taken back. */
interface Decision {
  readonly entries: readonly InboxEntry[];
  readonly issueId: string | null;
  /** What it did to the issue's text, in order. */
  readonly steps: readonly TextStep[];
  /** Those of the entries that it wrote into the text. */
  readonly written: readonly InboxEntry[];
}

export interface Decisions {
  keep(entries: readonly InboxEntry[]): void;
  put(entries: readonly InboxEntry[], state: 'skipped' | 'later'): void;
  /** To be decided again; what was kept for the open issue goes out of it. */
  restore(entries: readonly InboxEntry[]): void;
  change(
    entries: readonly InboxEntry[],
    set: Pick<EntryChange['set'], 'title' | 'note' | 'section'>,
  ): void;
  /** Takes back what was decided last; the ids of its entries, none where that cannot be. */
  undo(): readonly string[];
}

/** More at once are a slip of the hand, and each is a step of its own. */
const mostKept = 100;
/** A longer text is no issue; reading all of it at each undo would hold up the window. */
const longestFollowed = 1_000_000;

export function createDecisions(deps: DecisionDeps): Decisions {
  const { store, editor, documents, outline, writes, notices, translate, leave } = deps;
  let made: readonly Decision[] = [];
  let isUndoing = false;

  const issueId = () => store.getState().document?.issueId ?? null;
  const stateChange =
    (state: EntryState) =>
    ({ id }: InboxEntry): EntryChange => {
      const issue = issueId();
      return { id, set: { state, ...(issue === null || state === 'new' ? {} : { issue }) } };
    };
  const remember = (
    entries: readonly InboxEntry[],
    steps: readonly TextStep[] = [],
    written: readonly InboxEntry[] = [],
  ) => {
    made = [...made, { entries, issueId: issueId(), steps, written }];
  };
  const refuse = (text: string) => notices.toast({ tone: 'failure', text, actions: [] });

  /** The journal has the text that the inbox is about to speak of; where it cannot, the file has. */
  const isRecorded = async () => (await documents.recorded()) || documents.save();

  /** Takes the items of these entries out of the open issue, as one step. */
  function takeOut(entries: readonly InboxEntry[]): TextStep | null {
    const issue = outline.current()?.issue;
    if (issue === undefined) return null;
    const places = entries.flatMap(
      ({ url }) => itemOf(url, issue, canonicalOf(store.getState())) ?? [],
    );
    if (places.length === 0) return null;
    const before = editor.text();
    const done = deleteItems(before, issue, places, outline.reader());
    if (!done.ok) return null;
    editor.applyEdits(done.value.edits);
    outline.refresh();
    return { before, after: editor.text() };
  }

  /** Undoes a step of the text, if that is the last; false where the text has changed since. */
  function undoStep({ before, after }: TextStep): boolean {
    if (editor.text() !== after) return false;
    isUndoing = true;
    editor.undo();
    isUndoing = false;
    outline.refresh();
    return editor.text() === before;
  }

  editor.onUndo((before) => {
    const state = store.getState();
    const issue = state.document?.issueId;
    const { entries } = triageView(state);
    const after = editor.text();
    const isLong = Math.max(before.length, after.length) > longestFollowed;
    if (isUndoing || isLong || issue === undefined || entries.length === 0) return;
    const canonical = canonicalOf(state);
    const pages = { before: pagesOf(before, canonical), after: pagesOf(after, canonical) };
    const { back, kept } = followUndo(entries, { issueId: issue, ...pages }, canonical);
    if (back.length + kept.length === 0) return;
    const moved = new Set([...back, ...kept].map(({ id }) => id));
    made = made.filter((decision) => decision.entries.every(({ id }) => !moved.has(id)));
    writes.write([...back.map(stateChange('new')), ...kept.map(stateChange('kept'))], isRecorded);
    const t = translate();
    const words = back.length > 0 ? t('triage.cameBack', { count: back.length }) : null;
    notices.announce(words ?? t('triage.keptCount', { count: kept.length }));
  });
  store.subscribe((state, before) => {
    if (state.library?.id !== before.library?.id) made = [];
  });

  return {
    keep(entries) {
      const t = translate();
      if (entries.length > mostKept) return refuse(t('triage.tooMany', { most: mostKept }));
      const { kept, failure } = keepEntries(entries, { store, editor, outline });
      if (kept.length > 0) {
        const of = kept.map(({ entry }) => entry);
        const written = kept.filter(({ step }) => step !== null).map(({ entry }) => entry);
        leave(of);
        remember(
          of,
          kept.flatMap(({ step }) => step ?? []),
          written,
        );
        writes.write(of.map(stateChange('kept')), isRecorded);
        notices.announce(describeKept(kept, t, store.getState()));
      }
      if (failure !== null) refuse(keepFailureText(failure, t));
    },
    put(entries, state) {
      leave(entries);
      remember(entries);
      writes.write(entries.map(stateChange(state)));
      const values = { count: entries.length };
      const t = translate();
      notices.announce(
        state === 'skipped' ? t('triage.skipped', values) : t('triage.later', values),
      );
    },
    restore(entries) {
      const decided = entries.filter(({ state }) => state !== 'new');
      if (decided.length === 0) return;
      const kept = decided.filter(({ state, issue }) => state === 'kept' && issue === issueId());
      const step = kept.length === 0 ? null : takeOut(kept);
      leave(decided);
      remember(decided, step === null ? [] : [step]);
      writes.write(decided.map(stateChange('new')), isRecorded);
      notices.announce(translate()('triage.cameBack', { count: decided.length }));
    },
    change(entries, set) {
      remember(entries);
      writes.write(entries.map(({ id }) => ({ id, set })));
    },
    undo() {
      const t = translate();
      const last = made.at(-1);
      if (last === undefined) {
        notices.announce(t('triage.nothingToUndo'));
        return [];
      }
      if (last.steps.length > 0 && last.issueId !== issueId()) {
        refuse(t('triage.undoElsewhere'));
        return [];
      }
      const isUndone = last.steps.toReversed().every(undoStep);
      if (!isUndone && last.written.length === 0) {
        refuse(t('triage.undoChanged'));
        return [];
      }
      if (!isUndone) takeOut(last.written);
      made = made.slice(0, -1);
      flushSync(() => writes.write(last.entries.map(asItWas), isRecorded));
      notices.announce(t('triage.undone', { count: last.entries.length }));
      return last.entries.map(({ id }) => id);
    },
  };
}

function asItWas({ id, title, note, section, state, issue }: InboxEntry): EntryChange {
  return { id, set: { title, note, section, state, ...(issue === null ? {} : { issue }) } };
}
