import { escapeHtml } from '../../../markdown/escape-html.ts';
import { longestMark, type MarkName } from './longest-mark.ts';
import { styleOf, type RichLook } from './look.ts';
import type { Run } from './rich-block.ts';

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
