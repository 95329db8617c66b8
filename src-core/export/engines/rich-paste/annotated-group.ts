import type { Issue } from '../../../issue/model.ts';
import { parseHtml, type HtmlNode } from '../../../markdown/html-tree.ts';
import type { MarkdownDocument } from '../../../markdown/lex-markdown.ts';
import type { PlacedBlock, PlacedNode } from '../../../markdown/place-blocks.ts';
import type { NodeKind } from '../../../markdown/tokens.ts';
import { lineAt } from '../../../text/lines.ts';
import { createReporter, type Reporter, type ReportEntry } from '../../report.ts';
import { itemHeads, type ItemHeads } from './item-heads.ts';
import { nodeRules } from './markdown-nodes.ts';
import type { NodeContext, NodeOf, NodeRule } from './node-rules.ts';

/** Blocks of Markdown that are one piece of HTML, as a browser reads it. */
export interface AnnotatedGroup {
  /** Elements carry their lines in `data-line`; nobody may change them. */
  readonly nodes: readonly HtmlNode[];
  /** The footnotes of the group, by number. */
  readonly notes: ReadonlyMap<number, string>;
  readonly entries: readonly ReportEntry[];
}

interface Known {
  readonly issue: Issue;
  readonly group: readonly PlacedBlock[];
  readonly annotated: AnnotatedGroup;
}

/** Every place reads the same HTML, so it is made once, as long as the group's first block is held. */
const known = new WeakMap<PlacedBlock, Known>();

let lastHeads: { readonly issue: Issue; readonly heads: ItemHeads } | null = null;

function headsOf(issue: Issue): ItemHeads {
  if (lastHeads?.issue !== issue) lastHeads = { issue, heads: itemHeads(issue) };
  return lastHeads.heads;
}

function isSameGroup(one: readonly PlacedBlock[], other: readonly PlacedBlock[]): boolean {
  return one.length === other.length && one.every((block, index) => block === other[index]);
}

function nodeContext(
  { lines }: MarkdownDocument,
  issue: Issue,
  notes: Map<number, string>,
  reporter: Reporter,
): NodeContext {
  const html = (nodes: readonly PlacedNode[]): string =>
    nodes
      .map((node) => {
        const rule = nodeRules[node.token.type] as NodeRule<NodeKind>;
        return rule(node as NodeOf<NodeKind>, context);
      })
      .join('');
  const context: NodeContext = {
    issue,
    heads: headsOf(issue),
    reporter,
    notes,
    lineOf: (offset) => lineAt(lines, offset),
    blocks: html,
    inline: html,
  };
  return context;
}

/** The HTML of a group of a document's blocks, each by its rule. */
export function annotatedGroup(
  group: readonly PlacedBlock[],
  document: MarkdownDocument,
  issue: Issue,
): AnnotatedGroup {
  const [first] = group;
  const before = first && known.get(first);
  if (before?.issue === issue && isSameGroup(before.group, group)) return before.annotated;
  const notes = new Map<number, string>();
  const reporter = createReporter();
  const nodes = parseHtml(nodeContext(document, issue, notes, reporter).blocks(group));
  const annotated = { nodes, notes, entries: reporter.entries };
  if (first) known.set(first, { issue, group, annotated });
  return annotated;
}
