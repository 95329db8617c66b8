import { err, ok, type Result } from '../../result.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import { composeEdits } from '../../text/compose-edits.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Issue } from '../model.ts';
import type { ParseText } from '../text-reader.ts';
import type { Operation } from './operation.ts';

/** An operation on a text that other operations have changed before. */
type Turn<Done, Failure> = (text: string, issue: Issue, parse: ParseText) => Result<Done, Failure>;

/**
 * Operations one after the other, each on the text that the one before it left, as edits of the text
 * they begin with; all of them or none. `last` is what the last one gave, null without any. Only the last
 * one may dissolve a section, since the places of those after it would be others.
 */
export function inTurn<Done extends Pick<Operation, 'edits' | 'dissolves'>, Failure>(
  text: string,
  issue: Issue,
  turns: readonly Turn<Done, Failure>[],
  parse: ParseText,
): Result<
  {
    readonly edits: readonly TextEdit[];
    readonly text: string;
    readonly issue: Issue;
    readonly last: Done | null;
  },
  Failure | 'anonymous-pair'
> {
  let now = { text, issue };
  let edits: readonly TextEdit[] = [];
  let last: Done | null = null;
  for (const turn of turns) {
    if (last?.dissolves === true) return err('anonymous-pair');
    const done = turn(now.text, now.issue, parse);
    if (!done.ok) return done;
    last = done.value;
    if (last.edits.length === 0) continue;
    edits = composeEdits(text, edits, last.edits);
    const next = applyEdits(now.text, last.edits);
    now = { text: next, issue: parse(next, { text: now.text, edits: last.edits }) };
  }
  return ok({ edits, ...now, last });
}
