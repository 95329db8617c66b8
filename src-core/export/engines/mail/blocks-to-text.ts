import { assertNever } from '../../../result.ts';
import { wrapText } from './wrap-text.ts';
import type { RichBlock, Run } from '../rich-paste/rich-block.ts';
import { plainTextOf } from '../rich-paste/runs.ts';

/** Columns of a line; an ideograph takes two. */
const lineWidth = 72;

interface Linked {
  readonly text: string;
  readonly href: string | null;
}

/** Neighbouring runs of one link as one. */
function joined(runs: readonly Run[]): readonly Linked[] {
  const parts: Linked[] = [];
  for (const run of runs) {
    const text = run.type === 'text' ? run.text : '\n';
    const href = run.type === 'text' ? run.marks.href : null;
    const last = parts.at(-1);
    if (last !== undefined && last.href === href)
      parts[parts.length - 1] = { text: last.text + text, href };
    else parts.push({ text, href });
  }
  return parts;
}

function isSame(text: string, href: string): boolean {
  return [href, href.replace(/^mailto:/u, ''), href.replace(/^https?:\/\//u, '')].includes(
    text.trim(),
  );
}

/**
 * Runs as words, each address in angle brackets behind what links to it; at the end of a paragraph it has a
 * line of its own, which is where an item's stands.
 */
function runsToText(runs: readonly Run[]): string {
  const parts = joined(runs);
  return parts
    .map(({ text, href }, index) => {
      if (href === null || isSame(text, href)) return text;
      const rest = parts
        .slice(index + 1)
        .map((part) => part.text)
        .join('');
      return rest.trim() === '' ? `${text.trimEnd()}\n<${href}>` : `${text} <${href}>`;
    })
    .join('')
    .trim();
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => ((index === 0 ? first : line === '' ? '' : rest) + line).trimEnd())
    .join('\n');
}

function underlined(text: string, line: string, width: number): string {
  const lines = wrapText(text, width);
  return `${lines}\n${line.repeat(Math.min(width, 40))}`;
}

function blockText(block: RichBlock, width: number): string {
  switch (block.type) {
    case 'heading': {
      const text = runsToText(block.runs);
      if (block.level === 1) return underlined(text, '=', width);
      return block.level === 2 ? underlined(text, '-', width) : wrapText(text, width);
    }
    case 'paragraph':
      return wrapText(runsToText(block.runs), width);
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${block.start + index}. ` : '- ';
          const inner = blocksOf(item, width - mark.length, '\n');
          return indented(inner, mark, ' '.repeat(mark.length));
        })
        .join('\n');
    case 'quote':
      return blocksOf(block.blocks, width - 2, '\n\n')
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'code':
      return indented(block.text.replace(/\n$/u, ''), '    ', '    ');
    case 'rule':
      return '* * *';
    case 'figure': {
      const words = [...new Set([block.alt.trim(), runsToText(block.caption)])].filter(
        (each) => each !== '',
      );
      return wrapText([`[${words.join(': ') || '…'}]`, `<${block.src}>`].join('\n'), width);
    }
    case 'table': {
      const caption = blocksOf(block.caption, width, '\n');
      const rows = block.rows.map((row) =>
        row.map((cell) => blocksOf(cell.blocks, Infinity, ' ').replaceAll('\n', ' ')).join(' | '),
      );
      return [caption, ...rows.map((row) => wrapText(row, width))]
        .filter((each) => each !== '')
        .join('\n');
    }
    case 'details':
      return [
        wrapText(plainTextOf(block.summary), width),
        blocksOf(block.blocks, width, '\n\n'),
      ].join('\n\n');
    case 'references':
      return [
        block.heading,
        ...block.links.map(({ title, address }, index) => `[${index + 1}] ${title}\n<${address}>`),
      ].join('\n');
    default:
      return assertNever(block);
  }
}

function blocksOf(blocks: readonly RichBlock[], width: number, between: string): string {
  return blocks.map((block) => blockText(block, Math.max(width, 20))).join(between);
}

/** Blocks as plain text in lines of at most 72 columns, but for addresses and code, which are never cut. */
export function blocksToText(blocks: readonly RichBlock[]): string {
  const texts = blocks.map((block) => {
    const before = block.type === 'heading' && block.level <= 2 ? '\n' : '';
    return before + blockText(block, lineWidth);
  });
  return `${texts.join('\n\n').trim()}\n`;
}
