import { createTextReader, type ParseText } from '../text-reader.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import { numberRuns, runOf } from './numbering.ts';
import { renumber } from './renumber.ts';

/**
 * `after`, a text made of `before` by whoever does not know of numbers, where sections that were
 * numbered without gaps are so again.
 */
export function keepRegular(
  before: string,
  after: string,
  parse: ParseText = createTextReader(),
): string {
  const then = parse(before);
  const runs = numberRuns(before, then);
  let text = after;
  for (const index of then.sections.keys()) {
    const issue = parse(text);
    const isSameShape = issue.sections.length === then.sections.length;
    const was = runOf(runs, index)?.regular ?? false;
    if (!isSameShape || !was || runOf(numberRuns(text, issue), index)?.regular !== false) continue;
    const numbered = renumber(text, issue, index);
    if (numbered.ok) text = applyEdits(text, numbered.value);
  }
  return text;
}
