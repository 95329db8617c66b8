import { escapeHtml } from '../../../markdown/escape-html.ts';
import { styleOf, type RichLook } from './look.ts';
import type { Marks, Run } from './rich-block.ts';

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

/** The mark that spans most runs from the first one on is the outermost element. */
function longestMark(runs: readonly Run[], open: ReadonlySet<MarkName>): [MarkName, number] | null {
  const first = runs[0];
  if (first?.type !== 'text') return null;
  let best: [MarkName, number] | null = null;
  for (const name of markOrder) {
    const value = first.marks[name];
    if (open.has(name) || value === false || value === null) continue;
    let length = 1;
    while (length < runs.length && covers(runs[length], name, value)) length += 1;
    if (best === null || length > best[1]) best = [name, length];
  }
  return best;
}

/** Runs as HTML of `strong em s u mark a sup sub code br`, with `href` and what the look adds. */
export function runsToHtml(
  runs: readonly Run[],
  look: RichLook,
  open: ReadonlySet<MarkName> = new Set(),
): string {
  let html = '';
  for (let index = 0; index < runs.length;) {
    const run = runs[index];
    const mark = longestMark(runs.slice(index), open);
    if (mark !== null && run?.type === 'text') {
      const [name, length] = mark;
      const tag = markTags[name];
      const href = name === 'href' ? ` href="${escapeHtml(run.marks.href ?? '')}"` : '';
      const inner = runsToHtml(runs.slice(index, index + length), look, new Set([...open, name]));
      html += `<${tag}${href}${styleOf(look, tag)}>${inner}</${tag}>`;
      index += length;
    } else {
      html += run?.type === 'text' ? escapeHtml(run.text) : '<br>';
      index += 1;
    }
  }
  return html;
}
