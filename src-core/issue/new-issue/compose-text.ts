import { applyEdits } from '../../text/apply-edits.ts';
import type { Range, TextEdit } from '../../text/edit.ts';
import type { Carried } from './carry-section.ts';
import { withoutOverlaps } from './identity-edits.ts';

const definition = /^ {0,3}\[([^\]\n]+)\]:[ \t]*\S.*$/gmu;

/**
 * The text without what is dropped, with the edits of what stays. One blank line stands where something
 * was dropped; definitions that what stays refers to stay as well; the text ends in one line end.
 */
export function composeText(text: string, { dropped, edits }: Carried): string {
  const gaps = mergeRanges(text, dropped);
  const inGap = (edit: TextEdit) => gaps.some((gap) => edit.from < gap.to && gap.from < edit.to);
  const kept = edits.filter((edit) => !inGap(edit));
  const removals = gaps.map((gap) => removal(text, gap));
  const body = applyEdits(text, withoutOverlaps([...removals, ...kept])).trimEnd();
  const definitions = gaps
    .flatMap((gap) => [...text.slice(gap.from, gap.to).matchAll(definition)])
    .filter(([, label = '']) => body.toLowerCase().includes(`[${label.toLowerCase()}]`))
    .map(([line]) => line);
  const end = definitions.length === 0 ? [] : ['', ...definitions];
  const whole = [body, ...end].join('\n');
  // What comes first now must not be taken for front matter.
  const isRule = whole.startsWith('---') && gaps[0]?.from === 0;
  return `${isRule ? '\n' : ''}${whole}\n`;
}

/** Sorted; ranges with only blank lines between them become one. */
function mergeRanges(text: string, ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && text.slice(last.to, range.from).trim() === '') {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    } else if (range.to > range.from) merged.push(range);
  }
  return merged;
}

/** Takes the blank lines around the range with it, but for one where text stands on both sides. */
function removal(text: string, { from, to }: Range): TextEdit {
  const before = text.slice(0, from).replace(/(?:[ \t]*\n)+$/u, '\n');
  const blank = /^(?:[ \t]*\n)+/u.exec(text.slice(to))?.[0].length ?? 0;
  const start = from === 0 ? 0 : before.length;
  const isWithin = start > 0 && to + blank < text.length;
  return { from: start, to: to + blank, insert: isWithin ? '\n' : '' };
}
