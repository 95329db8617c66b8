import { flushSync } from 'react-dom';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { OpenedIssue } from '#core/ipc/shapes.ts';
import { moveToIssue } from '#core/issue/operations/move-to-issue.ts';
import type { ItemPlace } from '#core/issue/operations/operation.ts';
import { isSameSection } from '#core/issue/section-name.ts';
import type { Translate } from '#core/messages/translator.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import type { DocumentService } from '../document/document-service.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import { shortTitle } from '../library/issue-text.ts';
import type { IssueMove, TargetSection } from '../state/issue-move-state.ts';
import type { AppStore } from '../state/store.ts';
import { errorText, type Notices } from '../ui/notices.ts';
import type { IssueMoveService } from './issue-move-service.ts';
import { createLinkedMoves, halfOf, type LinkedFailure, type LinkedMove } from './linked-moves.ts';
import { itemPlaces } from './move-things.ts';
import type { OutlineService } from './outline-service.ts';
import { outlineWords } from './outline-words.ts';

interface IssueMoveDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly documents: DocumentService;
  /** The other language, whose steps may have halves elsewhere too. */
  readonly beside: { readonly editor: EditorHandle; readonly documents: DocumentService };
  readonly outline: OutlineService;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

/** What was known when it was asked for; the text and the file must still be these. */
interface Asked {
  readonly revision: number;
  readonly fromOutline: boolean;
  readonly target: OpenedIssue | null;
}

const twinWords = {
  done: { undo: 'twinDesk.undone', redo: 'twinDesk.redone' },
  failed: { undo: 'twinDesk.notUndone', redo: 'twinDesk.notRedone' },
} as const;

const reasons = {
  'changed-there': 'issueMove.changedThere',
  'changed-here': 'issueMove.changedHere',
  'not-saved-here': 'issueMove.notSavedHere',
} as const;

export function createIssueMoveService(deps: IssueMoveDeps): IssueMoveService {
  const { bridge, store, editor, documents, beside, outline, notices, translate } = deps;
  let asked: Asked = { revision: -1, fromOutline: false, target: null };
  let isBusy = false;

  for (const one of [{ editor, documents }, beside]) {
    createLinkedMoves({ bridge, ...one, onDone: tellDone, onFailure: tellFailure });
  }

  function tellDone(direction: 'undo' | 'redo', { count, name, isTwin }: LinkedMove): void {
    const t = translate();
    const values = { count, issue: name };
    if (isTwin === true) return notices.announce(t(twinWords.done[direction]));
    notices.announce(
      direction === 'undo' ? t('issueMove.undone', values) : t('issueMove.redone', values),
    );
  }

  function tellFailure(
    direction: 'undo' | 'redo',
    { count, name, issueId, isTwin }: LinkedMove,
    failure: LinkedFailure,
  ): void {
    const t = translate();
    const values = { count, issue: name };
    const words =
      direction === 'undo' ? t('issueMove.inBoth', values) : t('issueMove.notRedone', values);
    const text = isTwin === true ? t(twinWords.failed[direction]) : words;
    const detail =
      failure.kind === 'error' ? errorText(failure.error, t) : t(reasons[failure.kind]);
    const actions = [{ label: t('issueMove.open'), run: () => void documents.open(issueId) }];
    notices.toast({ tone: 'failure', text, detail, actions });
  }

  function refuse(text: string): boolean {
    notices.toast({ tone: 'failure', text, actions: [] });
    return true;
  }

  function begin(places: readonly ItemPlace[], fromOutline: boolean): boolean {
    const { issue, library, document, revision } = store.getState();
    const [first] = places;
    const t = translate();
    if (first === undefined) return refuse(t('issueMove.noItem'));
    const others = library?.files.filter(
      ({ id, kind }) => kind === 'issue' && id !== document?.issueId,
    );
    if (others === undefined || others.length === 0) return refuse(t('issueMove.noIssue'));
    asked = { revision, fromOutline, target: null };
    const title = issue?.sections[first.section]?.items[first.item]?.title ?? '';
    store.setState({ issueMove: { places, title, target: null }, dialog: 'move-to-issue' });
    return true;
  }

  function close(): void {
    store.setState({ dialog: null, issueMove: null });
  }

  /** The sections of the other issue, those of the same name as the items' own first. */
  function sectionsOf(target: OpenedIssue, { places }: IssueMove): readonly TargetSection[] {
    const own = store.getState().issue?.sections[places[0]?.section ?? -1]?.title ?? '';
    const { sections } = outline.readerFor(target.fileName)(target.text);
    const all = sections.map(({ title, items }, index) => ({
      index,
      title: shownTitle(title),
      itemCount: items.length,
      isSame: isSameSection(title, own),
    }));
    return all.toSorted((a, b) => Number(b.isSame) - Number(a.isSame));
  }

  function shownTitle(title: string): string {
    return outlineWords(translate(), store.getState()).section(title);
  }

  function nameOf(issueId: string): string {
    const { library, language } = store.getState();
    const file = library?.files.find(({ id }) => id === issueId);
    if (file === undefined) return issueId;
    return file.number === null ? shortTitle(file, language) : `#${file.number}`;
  }

  async function chooseIssue(issueId: string): Promise<void> {
    const { issueMove } = store.getState();
    if (issueMove === null || isBusy) return;
    isBusy = true;
    const read = await bridge.call('issue.read', { issueId });
    isBusy = false;
    if (store.getState().issueMove !== issueMove) return;
    if (!read.ok) {
      close();
      return notices.fail(read.error);
    }
    const sections = sectionsOf(read.value, issueMove);
    if (sections.length === 0) {
      close();
      refuse(translate()('issueMove.noSection', { issue: nameOf(issueId) }));
      return;
    }
    asked = { ...asked, target: read.value };
    const target = { issueId, name: nameOf(issueId), sections };
    store.setState({ issueMove: { ...issueMove, target } });
  }

  async function move(section: number): Promise<void> {
    const { issueMove, issue, document, revision } = store.getState();
    const { target } = asked;
    const chosen = issueMove?.target;
    if (!chosen || target === null || issue === null || document === null || isBusy) return;
    const text = editor.text();
    const t = translate();
    const other = outline.readerFor(target.fileName);
    const there = other(target.text);
    const { places, title } = issueMove;
    const moved =
      revision === asked.revision
        ? moveToIssue(
            {
              text,
              issue,
              folder: folderOf(document.issueId),
              parse: outline.readerFor(document.fileName),
            },
            places,
            { text: target.text, issue: there, folder: folderOf(chosen.issueId), parse: other },
            { section, item: there.sections[section]?.items.length ?? 0 },
          )
        : null;
    if (moved === null || !moved.ok) {
      close();
      const isCircled = moved?.error === 'no-such-number';
      refuse(isCircled ? t('outline.notMovedNumber') : t('issueMove.notMoved'));
      return;
    }
    const withItems = applyEdits(target.text, moved.value.inserted);
    isBusy = true;
    const saved = await bridge.call('issue.save', {
      issueId: chosen.issueId,
      text: withItems,
      baseVersion: target.version,
      convertToUtf8: false,
      fromOutside: true,
    });
    isBusy = false;
    if (!saved.ok) {
      close();
      return notices.fail(saved.error);
    }
    const done: LinkedMove = {
      issueId: chosen.issueId,
      name: chosen.name,
      count: places.length,
      withItems,
      withoutItems: target.text,
    };
    if (store.getState().revision !== revision) {
      close();
      return tellFailure('undo', done, { kind: 'changed-here' });
    }
    flushSync(close);
    editor.applyEdits(moved.value.removed, { select: moved.value.left, linked: halfOf(done) });
    outline.refresh();
    showWhereTheyWere(places);
    const sectionTitle = there.sections[section]?.title ?? '';
    const words = t('issueMove.moved', {
      count: places.length,
      title: outlineWords(t, store.getState()).item(title),
      issue: chosen.name,
      section: shownTitle(sectionTitle),
    });
    const actions = [
      { label: t('issueMove.open'), run: () => void documents.open(chosen.issueId) },
    ];
    notices.toast({ tone: 'success', text: words, actions });
  }

  function showWhereTheyWere([first]: readonly ItemPlace[]): void {
    if (first === undefined || !asked.fromOutline) return editor.focus();
    const { section, item } = first;
    const isShown =
      outline.focusPlace({ section, item }) ||
      outline.focusPlace({ section, item: item - 1 }) ||
      outline.focusPlace({ section, item: null });
    if (!isShown) editor.focus();
  }

  return {
    ask() {
      if (store.getState().dialog !== null) return false;
      const current = outline.current();
      return current !== null && begin(itemPlaces(current.places), current.fromOutline);
    },
    async askSection(places, issueId) {
      if (store.getState().dialog !== null || outline.current() === null) return;
      if (store.getState().document?.issueId === issueId) return;
      if (begin(places, true)) await chooseIssue(issueId);
    },
    chooseIssue,
    move,
    close,
  };
}

/** Ids are paths below the library's folder. */
function folderOf(issueId: string): string {
  const path = issueId.replaceAll('\\', '/');
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
