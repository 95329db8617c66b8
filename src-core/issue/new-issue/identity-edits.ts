import type { Range, TextEdit } from '../../text/edit.ts';
import { dateMentions } from './date-mentions.ts';
import { numberMentions } from './number-mentions.ts';

/** What tells one issue of a newsletter from the others. */
export interface IssueIdentity {
  readonly number: number | null;
  /** YYYY-MM-DD. */
  readonly date: string | null;
}

/** From one issue's identity to another's; `names` are what the newsletter is called. */
export interface Advance {
  readonly from: IssueIdentity;
  readonly to: IssueIdentity;
  readonly names: readonly string[];
}

/** Edits inside `range` of `text` that put the one identity wherever the other stands; sorted. */
export function identityEdits(
  text: string,
  range: Range,
  { from, to, names }: Advance,
): readonly TextEdit[] {
  const part = text.slice(range.from, range.to);
  const dates =
    from.date === null || to.date === null ? [] : writeAll(dateMentions(part, from.date), to.date);
  const numbers =
    from.number === null || to.number === null
      ? []
      : writeAll(numberMentions(part, from.number, names), to.number);
  return withoutOverlaps([...dates, ...numbers]).map((edit) => ({
    ...edit,
    from: edit.from + range.from,
    to: edit.to + range.from,
  }));
}

function writeAll<T>(
  mentions: readonly (Range & { readonly write: (value: T) => string })[],
  value: T,
): readonly TextEdit[] {
  return mentions.map(({ from, to, write }) => ({ from, to, insert: write(value) }));
}

/** Sorted; of two that overlap the first one given stays. */
export function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of edits) {
    if (!kept.some((other) => edit.from < other.to && other.from < edit.to)) kept.push(edit);
  }
  return kept.toSorted((a, b) => a.from - b.from);
}
