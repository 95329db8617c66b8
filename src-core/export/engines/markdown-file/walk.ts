import type { PlacedBlock, PlacedNode } from '../../../markdown/place-blocks.ts';
import { placeInline, type PlacedInline } from '../../../markdown/place-inline.ts';
import type { NodeKind } from '../../../markdown/tokens.ts';
import type { EditContext, MarkdownRule, MarkdownRules } from './context.ts';

function apply(
  node: PlacedNode,
  rules: MarkdownRules,
  context: EditContext,
): 'children-too' | 'done' {
  const rule = rules[node.token.type] as MarkdownRule<NodeKind>;
  return rule === 'carry' ? 'children-too' : rule(node, context);
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
