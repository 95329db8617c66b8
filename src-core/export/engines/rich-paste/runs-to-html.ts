import { escapeHtml } from '../../../markdown/escape-html.ts';
import { styleOf, type RichLook } from './look.ts';
import { noMarks, type Marks, type Run } from './rich-block.ts';

type MarkName = keyof Marks;

const markTags: { readonly [Name in MarkName]: string } = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  underline: 'u',
  highlight: 'mark',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
  href: 'a',
};
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
  readonly end: number;
}

/** The mark that spans most runs from `from` on is the outermost element. */
function longestMark(
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

/** Runs as HTML of `strong em s u mark a sup sub code br`, with `href` and what the look adds. */
export function runsToHtml(runs: readonly Run[], look: RichLook): string {
  const write = (from: number, to: number, open: readonly MarkName[]): string => {
    let html = '';
    for (let at = from; at < to;) {
      const run = runs[at];
      const mark = longestMark(runs, at, to, open);
      if (mark !== null && run?.type === 'text') {
        const tag = markTags[mark.name];
        const href = mark.name === 'href' ? ` href="${escapeHtml(run.marks.href ?? '')}"` : '';
        const inner = write(at, mark.end, [...open, mark.name]);
        html += `<${tag}${href}${styleOf(look, tag)}>${inner}</${tag}>`;
        at = mark.end;
      } else {
        html += run?.type === 'text' ? escapeHtml(run.text) : '<br>';
        at += 1;
      }
    }
    return html;
  };
  return write(0, runs.length, []);
}
