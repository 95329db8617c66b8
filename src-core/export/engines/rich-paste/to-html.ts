import { escapeHtml } from '../../../markdown/escape-html.ts';
import { assertNever } from '../../../result.ts';
import type { Marks, RichBlock, Run } from './rich-block.ts';

type MarkName = keyof Marks;

const markTags: { readonly [Name in MarkName]: string } = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
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

/** Runs as HTML of `strong em s a sup sub code br` without attributes but `href`. */
function runsToHtml(runs: readonly Run[], open: ReadonlySet<MarkName> = new Set()): string {
  let html = '';
  for (let index = 0; index < runs.length;) {
    const run = runs[index];
    const mark = longestMark(runs.slice(index), open);
    if (mark !== null && run?.type === 'text') {
      const [name, length] = mark;
      const tag = markTags[name];
      const href = name === 'href' ? ` href="${escapeHtml(run.marks.href ?? '')}"` : '';
      const inner = runsToHtml(runs.slice(index, index + length), new Set([...open, name]));
      html += `<${tag}${href}>${inner}</${tag}>`;
      index += length;
    } else {
      html += run?.type === 'text' ? escapeHtml(run.text) : '<br>';
      index += 1;
    }
  }
  return html;
}

function blockToHtml(block: RichBlock): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${runsToHtml(block.runs)}</p>`;
    case 'heading':
      return `<h${block.level}>${runsToHtml(block.runs)}</h${block.level}>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : '';
      const items = block.items.map((item) => `<li>${item.map(blockToHtml).join('')}</li>`);
      return `<${tag}${start}>${items.join('')}</${tag}>`;
    }
    case 'quote':
      return `<blockquote>${block.blocks.map(blockToHtml).join('')}</blockquote>`;
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case 'rule':
      return '<hr>';
    case 'figure': {
      const caption =
        block.caption.length === 0 ? '' : `<figcaption>${runsToHtml(block.caption)}</figcaption>`;
      const image = `<img src="${escapeHtml(block.src)}" alt="${escapeHtml(block.alt)}">`;
      return `<figure>${image}${caption}</figure>`;
    }
    default:
      return assertNever(block);
  }
}

/** Blocks as HTML, one line each. */
export function blocksToHtml(blocks: readonly RichBlock[]): string {
  return blocks.map((block) => `${blockToHtml(block)}\n`).join('');
}
