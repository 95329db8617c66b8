import type { PlacedBlock, PlacedNode } from '../../../markdown/place-blocks.ts';
import { placeInline, type PlacedInline } from '../../../markdown/place-inline.ts';
import type { NodeKind } from '../../../markdown/tokens.ts';
import { createReporter } from '../../report.ts';
import type { EditContext, MarkdownRule, MarkdownRules } from './context.ts';

function withoutPrefixes(text: string): string {
  return text.replace(/\n[ \t>]*/g, '\n').trimEnd();
}

/** Whether a node's place is where its source stands; not so in a few forms that marked rewrites. */
function isTraced({ token, from, to }: PlacedNode, { document }: EditContext): boolean {
  const source = document.text.slice(from, to);
  return source === token.raw || withoutPrefixes(source) === withoutPrefixes(token.raw);
}

/** Edits without effect, to find out whether a rule would make any. */
function wouldEdit(
  node: PlacedNode,
  rule: Exclude<AnyRule, 'carry'>,
  context: EditContext,
): boolean {
  let edits = 0;
  const edit = () => {
    edits += 1;
  };
  rule(node, { ...context, reporter: createReporter(), edit });
  return edits > 0;
}

type AnyRule = MarkdownRule<NodeKind>;

function apply(
  node: PlacedNode,
  rules: MarkdownRules,
  context: EditContext,
): 'children-too' | 'done' {
  const rule = rules[node.token.type] as AnyRule;
  if (rule === 'carry') return 'children-too';
  if (isTraced(node, context)) return rule(node, context);
  if (wouldEdit(node, rule, context)) {
    const line = context.lineOf(node.from);
    context.reporter.changed(line, node.token.type, 'leftAsWritten', { text: node.token.raw });
  }
  return 'children-too';
}

function walkInline(
  nodes: readonly PlacedInline[],
  rules: MarkdownRules,
  context: EditContext,
): void {
  for (const node of nodes) {
    if (apply(node, rules, context) === 'children-too') walkInline(node.children, rules, context);
  }
}

/** Applies the rules to every node, outer ones first. */
export function walkBlocks(
  blocks: readonly PlacedBlock[],
  rules: MarkdownRules,
  context: EditContext,
): void {
  for (const block of blocks) {
    if (apply(block, rules, context) === 'done') continue;
    walkInline(placeInline(block), rules, context);
    walkBlocks(block.children, rules, context);
  }
}
