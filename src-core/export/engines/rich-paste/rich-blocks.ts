import type { Issue } from '../../../issue/model.ts';
import { groupBlocks } from '../../../markdown/group-blocks.ts';
import { parseHtml, type HtmlNode } from '../../../markdown/html-tree.ts';
import type { MarkdownDocument } from '../../../markdown/lex-markdown.ts';
import type { PlacedBlock, PlacedNode } from '../../../markdown/place-blocks.ts';
import type { NodeKind } from '../../../markdown/tokens.ts';
import { lineAt } from '../../../text/lines.ts';
import type { Reporter } from '../../report.ts';
import type { Picture } from '../../target.ts';
import { createBlockBuilder } from './block-builder.ts';
import { buildNodes } from './build-elements.ts';
import type { Place, RichContext, RichReading } from './context.ts';
import { elementRules } from './element-rules.ts';
import { itemHeads } from './item-heads.ts';
import { nodeRules } from './markdown-nodes.ts';
import type { NodeContext, NodeOf, NodeRule } from './node-rules.ts';
import { noMarks, type RichBlock } from './rich-block.ts';

export interface RichSource {
  readonly document: MarkdownDocument;
  readonly issue: Issue;
  readonly pictures: readonly Picture[];
}

function createNodeContext(source: RichSource, row: RichReading, reporter: Reporter): NodeContext {
  const html = (nodes: readonly PlacedNode[]): string =>
    nodes
      .map((node) => {
        const rule = nodeRules[node.token.type] as NodeRule<NodeKind>;
        return rule(node as NodeOf<NodeKind>, context);
      })
      .join('');
  const context: NodeContext = {
    issue: source.issue,
    heads: itemHeads(source.issue),
    elements: { ...elementRules, ...row.elements },
    reporter,
    notes: new Map(),
    lineOf: (offset) => lineAt(source.document.lines, offset),
    blocks: html,
    inline: html,
  };
  return context;
}

interface LostLook {
  readonly line: number;
  readonly count: number;
}

function createRichContext(
  source: RichSource,
  nodes: NodeContext,
  row: RichReading,
  lost: Map<string, LostLook>,
): RichContext {
  const context: RichContext = {
    row,
    elements: nodes.elements,
    reporter: nodes.reporter,
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
  const nodes = createNodeContext(source, row, reporter);
  const lost = new Map<string, LostLook>();
  const context = createRichContext(source, nodes, row, lost);
  const parts = groupBlocks(blocks).map((group) => ({
    html: nodes.blocks(group),
    line: group[0]?.line ?? 1,
  }));
  const notes = {
    html: notesHtml(nodes.notes, source.issue),
    line: source.document.lines.starts.length,
  };
  const result = [...parts, notes].flatMap(({ html, line }) =>
    context.blocksWithin(parseHtml(html), { marks: noMarks, line }),
  );
  for (const [name, { line, count }] of lost) {
    reporter.changed(line, 'html', 'lookLost', { name, count });
  }
  return result;
}
