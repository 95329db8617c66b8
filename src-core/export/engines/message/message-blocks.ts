import type { PlacedBlock } from '../../../markdown/place-blocks.ts';
import type { Reporter } from '../../report.ts';
import type { RichReading } from '../rich-paste/context.ts';
import type { RichBlock, Run } from '../rich-paste/rich-block.ts';
import { richBlocks, type RichSource } from '../rich-paste/rich-blocks.ts';
import type { MessageRow } from './message-row.ts';

function richRow({ title, elements }: MessageRow): RichReading {
  return {
    title,
    deepestHeading: 6,
    pictureTypes: new Set(),
    largePicture: { bytes: 0, reason: 'pictureLarge' },
    tables: false,
    marksOnCode: false,
    embedsAddresses: true,
    webLinksOnly: true,
    elements: { img: { as: 'no-picture' }, image: { as: 'no-picture' }, ...elements },
  };
}

/** Why a messenger would take a link's address away; null when it takes it. */
function linkFault(href: string, longest: number): 'linkTooLong' | 'linkUnreachable' | null {
  if (href.length > longest) return 'linkTooLong';
  const isPublic =
    /^https?:/i.test(href) && URL.canParse(href) && new URL(href).hostname.includes('.');
  return isPublic ? null : 'linkUnreachable';
}

function withSendableLinks(
  blocks: readonly RichBlock[],
  longest: number,
  reporter: Reporter,
): readonly RichBlock[] {
  const sendableRun = (run: Run, line: number): Run => {
    if (run.type !== 'text' || run.marks.href === null) return run;
    const { href } = run.marks;
    const fault = linkFault(href, longest);
    if (fault === null) return run;
    reporter.dropped(line, 'link', fault, { address: href });
    return { ...run, marks: { ...run.marks, href: null } };
  };
  return blocks.map((block): RichBlock => {
    if (block.type === 'quote') {
      return { ...block, blocks: withSendableLinks(block.blocks, longest, reporter) };
    }
    if (block.type === 'list') {
      const items = block.items.map((item) => withSendableLinks(item, longest, reporter));
      return { ...block, items };
    }
    if (block.type !== 'paragraph' && block.type !== 'heading') return block;
    return { ...block, runs: block.runs.map((run) => sendableRun(run, block.line)) };
  });
}

/**
 * Blocks of Markdown as those that messages are made of. Markdown's own nodes, raw HTML, addresses and
 * tables are read as for any editor of rich text; the row says where messages differ.
 */
export function messageBlocks(
  blocks: readonly PlacedBlock[],
  source: RichSource,
  row: MessageRow,
  reporter: Reporter,
): readonly RichBlock[] {
  const read = richBlocks(blocks, source, richRow(row), reporter);
  return withSendableLinks(read, row.longestAddress, reporter);
}
