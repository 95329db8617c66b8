import type {
  Figure,
  RichBlock,
  RichList,
  RichTable,
  Run,
} from '../export/engines/rich-paste/rich-block.ts';
import { plainLook } from '../export/engines/rich-paste/look.ts';
import { plainTextOf } from '../export/engines/rich-paste/runs.ts';
import { runsToHtml } from '../export/engines/rich-paste/runs-to-html.ts';
import { escapeHtml } from '../markdown/escape-html.ts';
import { assertNever } from '../result.ts';
import { escapedStart, escapedText, linkTarget } from './markdown-text.ts';
import { runsToMarkdown } from './runs-to-markdown.ts';

const numbered = /^(\d{1,3})([.、])([ \t]*)$/u;

/**
 * A bold line with a number and a link is how items leave Galley; they come back as they are written:
 * `1. [Title](…)`. Null for any other line.
 */
function itemHead(runs: readonly Run[]): string | null {
  const [first, ...rest] = runs;
  if (first?.type !== 'text' || rest.length === 0 || first.marks.href !== null || !first.marks.bold)
    return null;
  const [, number, mark, space = ''] = numbered.exec(first.text) ?? [];
  const isTitle = rest.every(
    (run) => run.type === 'text' && (run.marks.bold || run.marks.code) && run.marks.href !== null,
  );
  if (number === undefined || mark === undefined || !isTitle) return null;
  const plain = rest.map((run) =>
    run.type === 'text' ? { ...run, marks: { ...run.marks, bold: false } } : run,
  );
  return `${number}${mark}${mark === '.' ? ' ' : space}${runsToMarkdown(plain, ' ')}`;
}

function paragraph(runs: readonly Run[]): string {
  const item = itemHead(runs);
  if (item !== null) return item;
  return runsToMarkdown(runs, '\\\n').split('\n').map(escapedStart).join('\n');
}

function indented(text: string, by: number): string {
  return text.replaceAll(/\n(?!\n|$)/gu, `\n${' '.repeat(by)}`);
}

function list({ ordered, start, items }: RichList, isOther: boolean): string {
  const isTight = items.every((item) => item.slice(1).every(({ type }) => type === 'list'));
  const written = items.map((item, index) => {
    const number = `${start + index}${isOther ? ')' : '.'}`;
    const mark = `${ordered ? number : isOther ? '*' : '-'} `;
    return mark + indented(blocksToMarkdown(item, isTight ? '\n' : '\n\n').trim(), mark.length);
  });
  return written.join(isTight ? '\n' : '\n\n');
}

function figure({ src, alt, caption }: Figure): string {
  const [only, second] = caption;
  const image = (title: string): string => {
    const named = title === '' ? '' : ` "${title.replaceAll(/["\\]/gu, '\\$&')}"`;
    return `![${escapedText(alt)}](${linkTarget(src)}${named})`;
  };
  if (only === undefined) return image('');
  if (only.type === 'text' && second === undefined && only.text !== '') {
    const { href, ...others } = only.marks;
    const isPlain = Object.values(others).every((value) => !value);
    if (isPlain && href === null) return image(only.text);
  }
  return `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"><figcaption>${runsToHtml(caption, plainLook)}</figcaption></figure>`;
}

/** A table of plain cells; any other becomes one, its cells’ paragraphs in one line each. */
function table({ caption, rows }: RichTable): string {
  const cells = rows.map((row) =>
    row.map(({ blocks }) =>
      blocks
        .map((block) =>
          block.type === 'paragraph' || block.type === 'heading'
            ? runsToMarkdown(block.runs, '<br>')
            : blockToMarkdown(block, false).replaceAll('\n', '<br>'),
        )
        .join('<br>'),
    ),
  );
  const width = Math.max(...cells.map((row) => row.length));
  const [first = []] = rows;
  const hasHead = first.some(({ isHeader }) => isHeader);
  const head = hasHead ? (cells[0] ?? []) : [];
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => row[index] ?? '').join(' | ')} |`;
  const aligned = { left: ':--', center: ':-:', right: '--:' } as const;
  const rule = line(
    Array.from({ length: width }, (_, index) => {
      const align = rows[0]?.[index]?.align ?? null;
      return align === null ? '---' : aligned[align];
    }),
  );
  const above = caption.length === 0 ? '' : `${blocksToMarkdown(caption)}\n\n`;
  return above + [line(head), rule, ...cells.slice(hasHead ? 1 : 0).map(line)].join('\n');
}

function codeBlock(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.replace(/\n$/u, '')}\n${fence}`;
}

function blockToMarkdown(block: RichBlock, isOther: boolean): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${runsToMarkdown(block.runs, '<br>').replace(/#+$/u, '\\$&')}`;
    case 'paragraph':
      return paragraph(block.runs);
    case 'list':
      return list(block, isOther);
    case 'quote':
      return blocksToMarkdown(block.blocks)
        .trim()
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
    case 'code':
      return codeBlock(block.text);
    case 'rule':
      return '---';
    case 'figure':
      return figure(block);
    case 'table':
      return table(block);
    case 'details':
      return `<details><summary>${escapeHtml(plainTextOf(block.summary))}</summary>\n\n${blocksToMarkdown(block.blocks).trim()}\n\n</details>`;
    case 'references':
      return block.links
        .map(({ title, address }) => `- [${escapedText(title)}](${linkTarget(address)})`)
        .join('\n');
    default:
      return assertNever(block);
  }
}

/** Blocks as Markdown that is read as those blocks again. */
export function blocksToMarkdown(blocks: readonly RichBlock[], between = '\n\n'): string {
  let isOther = false;
  const texts = blocks.map((block, index) => {
    const before = blocks[index - 1];
    const follows =
      block.type === 'list' && before?.type === 'list' && before.ordered === block.ordered;
    isOther = follows && !isOther;
    return blockToMarkdown(block, isOther);
  });
  return texts.join(between);
}

/**
 * A line that is one link could be read as an item, which it was not, since items leave Galley in bold; it
 * stands as HTML has it. Null for any other block.
 */
function loneLink(block: RichBlock): string | null {
  const [first] = block.type === 'paragraph' ? block.runs : [];
  if (block.type !== 'paragraph' || first?.type !== 'text' || first.marks.href === null)
    return null;
  const { href } = first.marks;
  const other = block.runs.findIndex((run) => run.type === 'break' || run.marks.href !== href);
  const end = other < 0 ? block.runs.length : other;
  const rest = block.runs.slice(end);
  const title = block.runs.slice(0, end);
  const isLone =
    !/[\p{L}\p{N}]/u.test(plainTextOf(rest)) &&
    title.every((run) => run.type === 'text' && !run.marks.bold);
  if (!isLone) return null;
  const inner = title.map((run) =>
    run.type === 'text' ? { ...run, marks: { ...run.marks, href: null } } : run,
  );
  return `<a href="${escapeHtml(href)}">${runsToMarkdown(inner, ' ')}</a>${runsToMarkdown(rest, '\\\n')}`;
}

/** Blocks as the body of an issue. */
export function bodyMarkdown(blocks: readonly RichBlock[]): string {
  const parts: string[] = [];
  let pending: RichBlock[] = [];
  const flush = (): void => {
    if (pending.length > 0) parts.push(blocksToMarkdown(pending));
    pending = [];
  };
  for (const block of blocks) {
    const line = loneLink(block);
    if (line === null) {
      pending.push(block);
    } else {
      flush();
      parts.push(line);
    }
  }
  flush();
  return parts.join('\n\n');
}
