import { assertNever } from '../../../result.ts';
import type { Marks, RichBlock, Run } from '../rich-paste/rich-block.ts';
import { joined, marked, plain, sendable, unmarked, type StyledText } from './styled-text.ts';

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Numbers keep their place as characters of their own; other raised text stands in the line. */
function inLine(text: string, marks: Marks): string {
  if (!marks.superscript || !/^\d+$/.test(text)) return text;
  return text.replace(/\d/g, (digit) => raisedDigits.charAt(Number(digit)));
}

function styleRuns(runs: readonly Run[]): StyledText {
  return runs.flatMap((run): StyledText => {
    if (run.type === 'break') return plain('\n');
    const { bold, italic, strike, code, href } = run.marks;
    const text = sendable(inLine(run.text, run.marks));
    const marks = code ? { ...unmarked, code, href } : { ...unmarked, bold, italic, strike, href };
    return text === '' ? [] : [{ text, marks }];
  });
}

function indented(styled: StyledText, indent: string): StyledText {
  return styled.map(({ text, marks }) => ({ text: text.replaceAll('\n', `\n${indent}`), marks }));
}

const paragraphEnd = plain('\n\n');
const lineEnd = plain('\n');
const ruler = '———';

/** A block as the text of a message: messages have neither headings nor lists, so lines stand for them. */
function styleBlock(block: RichBlock): StyledText {
  switch (block.type) {
    case 'paragraph':
      return styleRuns(block.runs);
    case 'heading':
      return styleRuns(block.runs).map(({ text, marks }) => ({
        text,
        marks: marks.code ? marks : { ...marks, bold: true },
      }));
    case 'list': {
      const items = block.items.map((item, index) => {
        const bullet = block.ordered ? `${block.start + index}. ` : '• ';
        const body = joined(item.map(styleBlock), lineEnd);
        return [...plain(bullet), ...indented(body, '   ')];
      });
      return joined(items, lineEnd);
    }
    case 'quote': {
      // A quotation in a quotation is part of the outer one.
      const body = joined(block.blocks.map(styleBlock), lineEnd);
      return marked(body, { quote: true });
    }
    case 'code':
      return [{ text: sendable(block.text), marks: { ...unmarked, pre: true } }];
    case 'rule':
      return plain(ruler);
    case 'figure':
      return styleRuns(block.caption);
    case 'table': {
      const rows = block.rows.map((row) =>
        joined(
          row.map((cell) => joined(cell.blocks.map(styleBlock), plain(' '))),
          plain(' | '),
        ),
      );
      return joined([...block.caption.map(styleBlock), ...rows], lineEnd);
    }
    case 'details':
      return joined([styleRuns(block.summary), ...block.blocks.map(styleBlock)], lineEnd);
    case 'references':
      return joined(
        block.links.map(({ title, address }) => plain(`${title}: ${address}`)),
        lineEnd,
      );
    default:
      return assertNever(block);
  }
}

/** Blocks that belong together: an item's head stands right above its body. */
export function styleBlocks(blocks: readonly RichBlock[], headFirst: boolean): StyledText {
  const [first, ...others] = blocks.map(styleBlock);
  if (first === undefined) return [];
  return joined([first, joined(others, paragraphEnd)], headFirst ? lineEnd : paragraphEnd);
}
