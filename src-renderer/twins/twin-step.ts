import { toEdits, toTuples } from '#core/journal/edit-tuples.ts';
import type { LinkedHalf } from '#core/journal/entry.ts';
import { keepRegular } from '#core/issue/operations/keep-regular.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { lineEdits } from '#core/text/line-edits.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { LinkedStep } from '../editor/linked-step.ts';
import { rebaseText } from '../outline/rebase-text.ts';

/** A text before and after its part of a step that both languages have. */
export interface TwinPart {
  readonly issueId: string;
  readonly before: string;
  readonly after: string;
}

/** What a change in one language carries of the change in the other, through restarts too. */
export function twinHalf(id: string, { issueId, before, after }: TwinPart): LinkedHalf {
  const undo = toTuples(lineEdits(after, before));
  return { id, kind: 'twin', issueId, name: issueId, count: 1, text: after, undo };
}

/**
 * Takes the other language the same way as the step here: by its own history where the step is next there,
 * else by what it had changed. False when that place was changed since, and it stays as it is (T12).
 */
export function stepThere(
  editor: Pick<EditorHandle, 'nextLinked' | 'takeLinked' | 'text' | 'replaceText'>,
  { half, direction }: Pick<LinkedStep, 'half' | 'direction'>,
): boolean {
  if (editor.takeLinked(direction, half.id)) return true;
  const opposite = direction === 'undo' ? 'redo' : 'undo';
  if (editor.nextLinked(opposite) === half.id) return true;
  const without = applyEdits(half.text, toEdits(half.undo));
  const [from, to] = direction === 'undo' ? [half.text, without] : [without, half.text];
  const now = editor.text();
  const rebased = rebaseText(from, to, now);
  if (rebased === null) return false;
  editor.replaceText(now === from ? rebased : keepRegular(now, rebased));
  return true;
}
