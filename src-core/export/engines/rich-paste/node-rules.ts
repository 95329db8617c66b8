import type { Issue } from '../../../issue/model.ts';
import type { PlacedBlock, PlacedNode } from '../../../markdown/place-blocks.ts';
import type { PlacedInline } from '../../../markdown/place-inline.ts';
import type { NodeKind, TokenOf } from '../../../markdown/tokens.ts';
import type { Reporter } from '../../report.ts';
import type { ItemHeads } from './item-heads.ts';

/** What the rules that turn Markdown nodes into annotated HTML work with. */
export interface NodeContext {
  readonly issue: Issue;
  readonly heads: ItemHeads;
  readonly reporter: Reporter;
  /** The footnotes met so far, by number. */
  readonly notes: Map<number, string>;
  readonly lineOf: (offset: number) => number;
  /** The HTML of blocks, each by its rule. */
  readonly blocks: (blocks: readonly PlacedBlock[]) => string;
  /** The HTML of inline nodes, each by its rule. */
  readonly inline: (nodes: readonly PlacedInline[]) => string;
}

export type NodeOf<Kind extends NodeKind> = PlacedNode & {
  readonly token: TokenOf<Kind>;
  /** The blocks or inline nodes inside. */
  readonly children: readonly PlacedBlock[] | readonly PlacedInline[];
};

/** The HTML of one node; its elements carry `data-line` where the report may name them. */
export type NodeRule<Kind extends NodeKind> = (node: NodeOf<Kind>, context: NodeContext) => string;

/** Every kind of node is decided here or does not compile. */
export type NodeRules = { readonly [Kind in NodeKind]: NodeRule<Kind> };
