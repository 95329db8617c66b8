import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { Translate } from '#core/messages/translator.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import type { TextEdit } from '#core/text/edit.ts';
import { linkEdits } from '#core/twins/link-edits.ts';
import type { LinkedText } from '#core/twins/link-request.ts';
import type { LinkedOperation } from '#core/twins/linked-operation.ts';
import type { Services } from '../app/services.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import { outlineWords } from '../outline/outline-words.ts';
import type { Notices } from '../ui/notices.ts';
import { offerWords } from './offer-words.ts';
import type { TwinLink } from './twin-link.ts';
import { stepThere, twinHalf } from './twin-step.ts';

/** What a language of the open issue is worked on with. */
type Desk = Pick<Services, 'store' | 'editor' | 'outline' | 'documents'>;

interface TwinLinkDeps {
  readonly bridge: GalleyBridge;
  /** The open issue, whose state is the window's. */
  readonly here: Desk;
  readonly there: Desk;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

/** What was done in one language and waits for the other. */
interface Done {
  readonly own: Desk;
  readonly other: Desk;
  readonly operation: LinkedOperation;
  readonly edits: readonly TextEdit[];
  readonly before: LinkedText;
  readonly after: LinkedText;
  /** Of the text afterwards. */
  readonly revision: number;
}

/** Ids are paths below the library's folder. */
function folderOf(issueId: string): string {
  const path = issueId.replaceAll('\\', '/');
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

const openId = ({ store }: Desk): string | null => store.getState().document?.issueId ?? null;

function textOf(desk: Desk): LinkedText | null {
  const { document, issue } = desk.store.getState();
  if (document === null || issue === null) return null;
  return { text: desk.editor.text(), issue, folder: folderOf(document.issueId) };
}

function canChange({ store: state }: Desk): boolean {
  const { document } = state.getState();
  return document !== null && document.editable && document.conflict === null;
}

export function createTwinLink(deps: TwinLinkDeps): TwinLink {
  const { bridge, here, there, notices, translate } = deps;
  const { store } = here;
  let pending: Done | null = null;
  let isBusy = false;

  const words = () => outlineWords(translate(), store.getState());

  function plan(
    { operation, before, after, own }: Omit<Done, 'revision'>,
    other: LinkedText,
    fileName: string,
  ) {
    const settings = store.getState().library?.settings;
    return linkEdits({
      operation,
      before,
      after,
      other,
      parse: own.outline.readerFor(fileName),
      names: settings?.sections ?? [],
      numbering: settings?.profile?.numbering ?? null,
    });
  }

  function withdraw(): void {
    pending = null;
    if (store.getState().twinOffer !== null) store.setState({ twinOffer: null });
  }

  function offer(done: Done): void {
    pending = done;
    const { twinFile, document } = store.getState();
    const isOwn = done.own === here;
    store.setState({
      twinOffer: {
        id: crypto.randomUUID(),
        side: isOwn ? 'here' : 'there',
        language: isOwn
          ? (twinFile?.language ?? null)
          : document === null
            ? null
            : (store.getState().issue?.language ?? null),
        words: offerWords(done, words()),
      },
    });
  }

  /** Both halves of a step that is done in both editors. */
  function halves(
    done: Pick<Done, 'own' | 'other' | 'before' | 'after'>,
    other: string,
    edits: readonly TextEdit[],
  ) {
    const id = crypto.randomUUID();
    const ownId = openId(done.own) ?? '';
    const otherId = openId(done.other) ?? '';
    return {
      own: twinHalf(id, { issueId: otherId, before: other, after: applyEdits(other, edits) }),
      other: twinHalf(id, {
        issueId: ownId,
        before: done.before.text,
        after: done.after.text,
      }),
    };
  }

  function tell(key: 'twinDesk.followed' | 'twinDesk.cannot'): void {
    const text = translate()(key);
    if (key === 'twinDesk.followed') notices.announce(text);
    else notices.toast({ tone: 'notice', text, actions: [] });
  }

  function prepare(
    own: Desk,
    other: Desk,
    operation: LinkedOperation,
    edits: readonly TextEdit[],
  ): ReturnType<Parameters<EditorHandle['onOperation']>[0]> {
    const before = textOf(own);
    const { twinFile, preferences } = store.getState();
    if (before === null || twinFile === null) return null;
    // What is beside may still be the other language of the issue before.
    const beside = openId(there);
    if (beside !== null && beside !== twinFile.file) return null;
    const text = applyEdits(before.text, edits);
    const issue = own.outline.reader()(text, { text: before.text, edits });
    const after = { ...before, text, issue };
    const done = { own, other, operation, edits, before, after };
    const now = () => ({ ...done, revision: own.store.getState().revision });
    if (openId(other) === null) return { done: () => offer(now()) };
    other.outline.refresh();
    const theirs = textOf(other);
    const fileName = other.store.getState().document?.fileName ?? '';
    if (theirs === null) return null;
    const planned = plan(done, theirs, fileName);
    if (!planned.ok) {
      return {
        done() {
          withdraw();
          if (planned.error !== 'nothing') tell('twinDesk.cannot');
        },
      };
    }
    if (!preferences.twinLinked || !planned.value.certain || !canChange(other)) {
      return { done: () => offer(now()) };
    }
    const both = halves(done, theirs.text, planned.value.edits);
    return {
      half: both.own,
      done() {
        withdraw();
        other.editor.applyEdits(planned.value.edits, { linked: both.other });
        other.outline.refresh();
        tell('twinDesk.followed');
      },
    };
  }

  /** Does what was done here once more, as one half of a step. */
  function relink({ own, edits }: Done, linked: ReturnType<typeof twinHalf>): void {
    const cursor = own.editor.cursor();
    own.editor.undo();
    own.editor.applyEdits(edits, { linked, select: cursor });
    own.outline.refresh();
  }

  function followBeside(done: Done): boolean {
    const { own, other } = done;
    other.outline.refresh();
    const beside = textOf(other);
    const document = other.store.getState().document;
    if (beside === null || document === null || !canChange(other)) return false;
    const planned = plan(done, beside, document.fileName);
    if (!planned.ok) return false;
    const { edits } = planned.value;
    const isCurrent = own.store.getState().revision === done.revision;
    const both = halves(done, beside.text, edits);
    if (isCurrent) relink(done, both.own);
    other.editor.applyEdits(edits, isCurrent ? { linked: both.other } : {});
    other.outline.refresh();
    return true;
  }

  /** Writes the other file, which is not open, as moving an item to another issue does. */
  async function followFile(done: Done, issueId: string): Promise<boolean> {
    const read = await bridge.call('issue.read', { issueId });
    if (!read.ok) {
      notices.fail(read.error);
      return true;
    }
    const { text, fileName, version } = read.value;
    const issue = done.own.outline.readerFor(fileName)(text);
    const planned = plan(done, { text, issue, folder: folderOf(issueId) }, fileName);
    if (!planned.ok) return false;
    const written = applyEdits(text, planned.value.edits);
    const saved = await bridge.call('issue.save', {
      issueId,
      text: written,
      baseVersion: version,
      convertToUtf8: false,
      fromOutside: true,
    });
    if (!saved.ok) {
      notices.fail(saved.error);
      return true;
    }
    const isCurrent = done.own.store.getState().revision === done.revision;
    if (isCurrent) {
      relink(done, twinHalf(crypto.randomUUID(), { issueId, before: text, after: written }));
    }
    tell('twinDesk.followed');
    return true;
  }

  async function follow(done: Done): Promise<void> {
    const { twinFile } = store.getState();
    const isDone =
      openId(done.other) !== null
        ? followBeside(done)
        : twinFile !== null && (await followFile(done, twinFile.file));
    if (!isDone) tell('twinDesk.cannot');
  }

  for (const [own, other] of [
    [here, there],
    [there, here],
  ] as const) {
    own.editor.onOperation((operation, edits) => prepare(own, other, operation, edits));
    own.editor.onLinkedStep((step) => {
      const { half, direction, apply } = step;
      if (half.kind !== 'twin' || openId(other) !== half.issueId) return false;
      withdraw();
      if (!apply()) return true;
      const t = translate();
      if (stepThere(other.editor, step)) {
        notices.announce(t(direction === 'undo' ? 'twinDesk.undone' : 'twinDesk.redone'));
      } else {
        const text = t(direction === 'undo' ? 'twinDesk.notUndone' : 'twinDesk.notRedone');
        const detail = t('issueMove.changedThere');
        notices.toast({ tone: 'failure', text, detail, actions: [] });
      }
      return true;
    });
    // An undone step is not asked for any more.
    own.editor.onUndo(withdraw);
  }
  store.subscribe((state, before) => {
    if (state.twinOffer === null && before.twinOffer !== null) pending = null;
  });

  return {
    accept() {
      const done = pending;
      if (done === null || isBusy) return false;
      withdraw();
      isBusy = true;
      void follow(done).finally(() => {
        isBusy = false;
      });
      return true;
    },
    decline() {
      const isOffered = pending !== null;
      withdraw();
      return isOffered;
    },
  };
}
