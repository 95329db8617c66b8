import type { FindDefinition } from '../issue/parse/head-title.ts';
import type { Lines } from '../issue/parse/scan-lines.ts';
import type { Issue } from '../issue/model.ts';
import type { SentBefore } from '../links/sent-links.ts';
import type { Snippet } from '../issue/snippets/learn-snippets.ts';
import type { Block, PlacedBlock } from './block.ts';
import type { House } from './house.ts';
import type { OutsideFacts } from './outside-facts.ts';

/** A block and where it stands in the issue. */
export interface SeenBlock extends PlacedBlock {
  readonly block: Block;
}

/** What is known of an issue's surroundings; nothing for a text on its own. */
export interface Surroundings extends OutsideFacts {
  /** The path below the library; '' for a text without a file. */
  readonly path: string;
  /** Where an earlier issue has sent the address; null for new ones. Asked for all links at every check. */
  readonly sentBefore: (address: string) => SentBefore | null;
  readonly snippets: readonly Snippet[];
}

export const noSurroundings: Surroundings = { path: '', sentBefore: () => null, snippets: [] };

/** All that a rule can look at. */
export interface IssueView extends Surroundings {
  readonly text: string;
  readonly issue: Issue;
  readonly lines: Lines;
  readonly blocks: readonly SeenBlock[];
  readonly findDefinition: FindDefinition;
  readonly house: House;
}
