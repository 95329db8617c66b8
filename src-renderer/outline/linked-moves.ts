import type { AppError } from '#core/app-error.ts';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import { toEdits, toTuples } from '#core/journal/edit-tuples.ts';
import type { LinkedHalf } from '#core/journal/entry.ts';
import { keepRegular } from '#core/issue/operations/keep-regular.ts';
import { err, ok, type Result } from '#core/result.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { lineEdits } from '#core/text/line-edits.ts';
import type { DocumentService } from '../document/document-service.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { LinkedStep } from '../editor/linked-step.ts';
import { rebaseText } from './rebase-text.ts';

/** What a move left in the other issue's file, for undo and redo. */
export interface LinkedMove {
  readonly issueId: string;
  readonly name: string;
  readonly count: number;
  /** The other file is the other language, which was arranged alike. */
  readonly isTwin?: boolean;
  /** The file's text with the items and without them. */
  readonly withItems: string;
  readonly withoutItems: string;
}

/** Why the other file was left as it is. */
export type LinkedFailure =
  | { readonly kind: 'changed-there' }
  | { readonly kind: 'not-saved-here' }
  | { readonly kind: 'changed-here' }
  | { readonly kind: 'error'; readonly error: AppError };

interface LinkedMovesDeps {
  readonly bridge: GalleyBridge;
  readonly editor: Pick<EditorHandle, 'onLinkedStep'>;
  readonly documents: Pick<DocumentService, 'save'>;
  readonly onDone: (direction: LinkedStep['direction'], move: LinkedMove) => void;
  /** The text here and the other file do not agree now: the items stand in both. */
  readonly onFailure: (
    direction: LinkedStep['direction'],
    move: LinkedMove,
    failure: LinkedFailure,
  ) => void;
}

/** A move as the change here carries it, through restarts too. */
export function halfOf({ issueId, name, count, withItems, withoutItems }: LinkedMove): LinkedHalf {
  const undo = toTuples(lineEdits(withItems, withoutItems));
  return { id: crypto.randomUUID(), issueId, name, count, text: withItems, undo };
}

function moveOf({ issueId, name, count, kind, text, undo }: LinkedHalf): LinkedMove {
  const withoutItems = applyEdits(text, toEdits(undo));
  return { issueId, name, count, isTwin: kind === 'twin', withItems: text, withoutItems };
}

/**
 * Undoes and repeats both halves of moves to other issues. On both ways what is added is on disk before
 * what is taken away is, so that at every moment one file at least has the items.
 */
export function createLinkedMoves(deps: LinkedMovesDeps): void {
  const { bridge, editor, documents, onDone, onFailure } = deps;
  /** What the files are like since a move was undone or repeated, by the id of its halves. */
  const moves = new Map<string, LinkedMove>();
  /** Moves whose items still stand in the other file, though they were taken back here. */
  const inBoth = new Set<string>();
  let isWriting = false;

  /** Writes the other file anew, whatever else has been changed in it since. */
  async function rewrite(
    { issueId }: LinkedMove,
    from: string,
    to: string,
  ): Promise<Result<{ readonly before: string; readonly after: string }, LinkedFailure>> {
    const read = await bridge.call('issue.read', { issueId });
    if (!read.ok) return err({ kind: 'error', error: read.error });
    const { text: before, version } = read.value;
    const rebased = rebaseText(from, to, before);
    if (rebased === null) return err({ kind: 'changed-there' });
    const after = before === from ? rebased : keepRegular(before, rebased);
    if (after === before) return ok({ before, after });
    const saved = await bridge.call('issue.save', {
      issueId,
      text: after,
      baseVersion: version,
      convertToUtf8: false,
      fromOutside: true,
    });
    return saved.ok ? ok({ before, after }) : err({ kind: 'error', error: saved.error });
  }

  async function undo(id: string, move: LinkedMove, apply: () => boolean): Promise<void> {
    if (!apply()) return;
    inBoth.add(id);
    if (!(await documents.save())) return onFailure('undo', move, { kind: 'not-saved-here' });
    const done = await rewrite(move, move.withItems, move.withoutItems);
    if (!done.ok) return onFailure('undo', move, done.error);
    inBoth.delete(id);
    moves.set(id, { ...move, withItems: done.value.before, withoutItems: done.value.after });
    onDone('undo', move);
  }

  async function redo(id: string, move: LinkedMove, apply: () => boolean): Promise<void> {
    if (!inBoth.has(id)) {
      const done = await rewrite(move, move.withoutItems, move.withItems);
      if (!done.ok) return onFailure('redo', move, done.error);
      moves.set(id, { ...move, withItems: done.value.after, withoutItems: done.value.before });
      inBoth.add(id);
    }
    if (!apply()) return onFailure('undo', move, { kind: 'changed-here' });
    inBoth.delete(id);
    onDone('redo', move);
  }

  editor.onLinkedStep(({ half, direction, apply }) => {
    // One at a time: what is asked for meanwhile would meet a text that is about to change.
    if (isWriting) return true;
    isWriting = true;
    const act = direction === 'undo' ? undo : redo;
    void act(half.id, moves.get(half.id) ?? moveOf(half), apply).finally(() => {
      isWriting = false;
    });
    return true;
  });
}
