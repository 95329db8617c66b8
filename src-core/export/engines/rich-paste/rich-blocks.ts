import type { Issue } from '../../../issue/model.ts';
import { groupBlocks } from '../../../markdown/group-blocks.ts';
import { parseHtml, type HtmlNode } from '../../../markdown/html-tree.ts';
import type { MarkdownDocument } from '../../../markdown/lex-markdown.ts';
import type { PlacedBlock } from '../../../markdown/place-blocks.ts';
import type { Reporter } from '../../report.ts';
import type { Picture } from '../../target.ts';
import { annotatedGroup } from './annotated-group.ts';
import { createBlockBuilder } from './block-builder.ts';
import { buildNodes } from './build-elements.ts';
import type { Place, RichContext, RichReading } from './context.ts';
import { elementRules } from './element-rules.ts';
import { noMarks, type RichBlock } from './rich-block.ts';

export interface RichSource {
  readonly document: MarkdownDocument;
  readonly issue: Issue;
  readonly pictures: readonly Picture[];
}

interface LostLook {
  readonly line: number;
  readonly count: number;
}

function createRichContext(
  source: Pick<RichSource, 'pictures'>,
  row: RichReading,
  reporter: Reporter,
  lost: Map<string, LostLook>,
): RichContext {
  const context: RichContext = {
    row,
    elements: { ...elementRules, ...row.elements },
    reporter,
    pictures: source.pictures,
    lookLost(name, line) {
      const known = lost.get(name);
      lost.set(name, { line: known?.line ?? line, count: (known?.count ?? 0) + 1 });
    },
    blocksWithin: (children: readonly HtmlNode[], place: Place) => {
      const builder = createBlockBuilder();
      buildNodes(children, place, builder, context);
      return builder.blocks();
    },
  };
  return context;
}

/** Nodes of HTML that no Markdown was before as the same blocks; they have no lines. */
export function blocksOfNodes(
  nodes: readonly HtmlNode[],
  row: RichReading,
  reporter: Reporter,
): readonly RichBlock[] {
  const lost = new Map<string, LostLook>();
  const context = createRichContext({ pictures: [] }, row, reporter, lost);
  const blocks = context.blocksWithin(nodes, { marks: noMarks, line: 1 });
  reportLost(lost, reporter);
  return blocks;
}

function reportLost(lost: ReadonlyMap<string, LostLook>, reporter: Reporter): void {
  for (const [name, { line, count }] of lost) {
    reporter.changed(line, 'html', 'lookLost', { name, count });
  }
}

function notesHtml(notes: ReadonlyMap<number, string>, issue: Issue): string {
  if (notes.size === 0) return '';
  const heading = issue.language === 'zh' ? '注释' : issue.language === 'ja' ? '注' : 'Notes';
  const inOrder = [...notes].toSorted(([a], [b]) => a - b).map(([, html]) => html);
  return `<hr><h3>${heading}</h3>${inOrder.join('')}`;
}

/** Blocks of Markdown as the blocks a rich text editor takes. */
export function richBlocks(
  blocks: readonly PlacedBlock[],
  source: RichSource,
  row: RichReading,
  reporter: Reporter,
): readonly RichBlock[] {
  const { document, issue } = source;
  const lost = new Map<string, LostLook>();
  const context = createRichContext(source, row, reporter, lost);
  const notes = new Map<number, string>();
  const parts = groupBlocks(blocks).map((group) => {
    const annotated = annotatedGroup(group, document, issue);
    reporter.repeat(annotated.entries);
    for (const [number, html] of annotated.notes) notes.set(number, html);
    return { nodes: annotated.nodes, line: group[0]?.line ?? 1 };
  });
  const end = { nodes: parseHtml(notesHtml(notes, issue)), line: document.lines.starts.length };
  const result = [...parts, end].flatMap(({ nodes, line }) =>
    context.blocksWithin(nodes, { marks: noMarks, line }),
  );
  reportLost(lost, reporter);
  return result;
}
