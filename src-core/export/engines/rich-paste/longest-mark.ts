import { noMarks, type Marks, type Run } from './rich-block.ts';

export type MarkName = keyof Marks;

/** Outer ones first where two marks cover the same runs. */
const markOrder: readonly MarkName[] = [
  'bold',
  'italic',
  'strike',
  'underline',
  'highlight',
  'href',
  'superscript',
  'subscript',
  'code',
];

function covers(run: Run | undefined, name: MarkName, value: Marks[MarkName]): boolean {
  return run?.type === 'text' && run.marks[name] === value;
}

interface Longest {
  readonly name: MarkName;
  /** The index after the last run that it covers. */
  readonly end: number;
}

/**
 * The mark that spans most of the runs from index `from` on, up to `to`, and is not open yet; it is the outermost of
 * those that begin there. Null for none.
 */
export function longestMark(
  runs: readonly Run[],
  from: number,
  to: number,
  open: readonly MarkName[],
): Longest | null {
  const first = runs[from];
  if (first?.type !== 'text' || first.marks === noMarks) return null;
  let best: Longest | null = null;
  for (const name of markOrder) {
    const value = first.marks[name];
    if (value === false || value === null || open.includes(name)) continue;
    let end = from + 1;
    while (end < to && covers(runs[end], name, value)) end += 1;
    if (best === null || end > best.end) best = { name, end };
  }
  return best;
}
