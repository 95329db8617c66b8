import { escapeHtml } from '../../../markdown/escape-html.ts';
import { assertNever } from '../../../result.ts';
import { styleOf, type RichLook, type Surrounding } from './look.ts';
import type { Figure, RichBlock, RichCell, RichList, RichTable } from './rich-block.ts';
import { runsToHtml } from './runs-to-html.ts';

type References = Extract<RichBlock, { type: 'references' }>;
type Write = (blocks: readonly RichBlock[], surrounding: Surrounding) => string;

function codeHtml(text: string, look: RichLook): string {
  const escaped = escapeHtml(text);
  const written = look.hardSpaces
    ? escaped.replace(/\t/g, '    ').replace(/ /g, '&nbsp;').replace(/\n/g, '<br>')
    : escaped;
  return `<pre${styleOf(look, 'pre')}><code${styleOf(look, 'code', 'code')}>${written}</code></pre>`;
}

function listHtml(list: RichList, look: RichLook, surrounding: Surrounding, write: Write): string {
  const tag = list.ordered ? 'ol' : 'ul';
  const start = list.ordered && list.start !== 1 ? ` start="${list.start}"` : '';
  const items = list.items.map((item) => `<li${styleOf(look, 'li')}>${write(item, 'item')}</li>`);
  return `<${tag}${start}${styleOf(look, tag, surrounding)}>${items.join('')}</${tag}>`;
}

function figureHtml({ src, alt, caption }: Figure, look: RichLook): string {
  const width = look.pictureWidth === undefined ? '' : ` width="${look.pictureWidth}"`;
  const image = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"${width}${styleOf(look, 'img')}>`;
  const below =
    caption.length === 0
      ? ''
      : `<figcaption${styleOf(look, 'figcaption')}>${runsToHtml(caption, look)}</figcaption>`;
  return `<figure${styleOf(look, 'figure')}>${image}${below}</figure>`;
}

function cellHtml(cell: RichCell, look: RichLook, write: Write): string {
  const tag = cell.isHeader ? 'th' : 'td';
  const span =
    (cell.columns > 1 ? ` colspan="${cell.columns}"` : '') +
    (cell.rows > 1 ? ` rowspan="${cell.rows}"` : '');
  const own = look.styles[tag] === undefined ? [] : [look.styles[tag]];
  const aligned = cell.align === null ? [] : [`text-align:${cell.align}`];
  const style = [...own, ...aligned].join(';');
  const [only, second] = cell.blocks;
  const inner =
    only?.type === 'paragraph' && second === undefined
      ? runsToHtml(only.runs, look)
      : write(cell.blocks, 'cell');
  return `<${tag}${span}${style === '' ? '' : ` style="${style}"`}>${inner}</${tag}>`;
}

function isHead(row: readonly RichCell[]): boolean {
  return row.every((cell) => cell.isHeader);
}

function tableHtml({ caption, rows }: RichTable, look: RichLook, write: Write): string {
  const body = rows.findIndex((row) => !isHead(row));
  const bodyStart = body < 0 ? rows.length : body;
  const html = (part: readonly (readonly RichCell[])[]): string =>
    part
      .map((row) => `<tr>${row.map((cell) => cellHtml(cell, look, write)).join('')}</tr>`)
      .join('');
  const head = bodyStart === 0 ? '' : `<thead>${html(rows.slice(0, bodyStart))}</thead>`;
  const rest = bodyStart === rows.length ? '' : `<tbody>${html(rows.slice(bodyStart))}</tbody>`;
  const table = `<table${styleOf(look, 'table')}>${head}${rest}</table>`;
  const { tableFrame: frame } = look;
  const framed =
    frame === null ? table : `<${frame}${styleOf(look, 'table-frame')}>${table}</${frame}>`;
  return write(caption, 'text') + framed;
}

/** `[1] Title: https://…`, a line each. */
function referencesHtml({ heading, links }: References, look: RichLook): string {
  const lines = links.map(({ title, address }, index) => {
    const name = title === '' || title === address ? '' : `${title}: `;
    const text = escapeHtml(`[${index + 1}] ${name}${address}`);
    return `<p${styleOf(look, 'p', 'references')}>${text}</p>`;
  });
  return `<h3${styleOf(look, 'h3', 'references')}>${escapeHtml(heading)}</h3>${lines.join('')}`;
}

function blockHtml(
  block: RichBlock,
  look: RichLook,
  surrounding: Surrounding,
  write: Write,
): string {
  switch (block.type) {
    case 'paragraph':
      return `<p${styleOf(look, 'p', surrounding)}>${runsToHtml(block.runs, look)}</p>`;
    case 'heading': {
      const tag = `h${block.level}`;
      return `<${tag}${styleOf(look, tag, surrounding)}>${runsToHtml(block.runs, look)}</${tag}>`;
    }
    case 'list':
      return listHtml(block, look, surrounding, write);
    case 'quote':
      return `<blockquote${styleOf(look, 'blockquote', surrounding)}>${write(block.blocks, 'quote')}</blockquote>`;
    case 'code':
      return codeHtml(block.text, look);
    case 'rule':
      return `<hr${styleOf(look, 'hr')}>`;
    case 'figure':
      return figureHtml(block, look);
    case 'table':
      return tableHtml(block, look, write);
    case 'references':
      return referencesHtml(block, look);
    case 'details':
      return `<details><summary>${runsToHtml(block.summary, look)}</summary>${write(block.blocks, 'details')}</details>`;
    default:
      return assertNever(block);
  }
}

/** Blocks as HTML, dressed by a look. */
export function blocksToHtml(blocks: readonly RichBlock[], look: RichLook): string {
  const write: Write = (inner, surrounding) =>
    inner.map((block) => blockHtml(block, look, surrounding, write)).join('');
  const html = blocks.map((block) => blockHtml(block, look, 'text', write) + look.between).join('');
  const { frame } = look;
  return frame === null ? html : `<${frame}${styleOf(look, 'frame')}>${html}</${frame}>`;
}
