import type { Range, TextEdit } from '../../text/edit.ts';
import { dateMentions } from './date-mentions.ts';
import { withoutOverlaps, type Advance } from './identity-edits.ts';
import { bareNumber, numberMentions } from './number-mentions.ts';
import { ownWords, placeholder } from './subtitle.ts';

/**
 * Edits that make the title at `range` of `text` the next issue's: number and date advance, the old
 * issue's own words give way to the placeholder.
 */
export function titleEdits(text: string, range: Range, advance: Advance): readonly TextEdit[] {
  const title = text.slice(range.from, range.to);
  const { from, to, names } = advance;
  const edits: TextEdit[] = ownWords(title, from, names).map((words) => ({
    ...words,
    insert: placeholder,
  }));
  if (from.date !== null && to.date !== null) {
    for (const mention of dateMentions(title, from.date)) {
      edits.push({ from: mention.from, to: mention.to, insert: mention.write(to.date) });
    }
  }
  if (from.number !== null && to.number !== null) {
    const stated = numberMentions(title, from.number, names);
    const bare = stated.length > 0 ? null : bareNumber(title, from.number);
    for (const mention of bare === null ? stated : [bare]) {
      edits.push({ from: mention.from, to: mention.to, insert: mention.write(to.number) });
    }
  }
  return withoutOverlaps(edits).map((edit) => ({
    ...edit,
    from: edit.from + range.from,
    to: edit.to + range.from,
  }));
}
