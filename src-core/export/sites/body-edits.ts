import type { PlacedBlock } from '../../markdown/place-blocks.ts';
import { placeInline, type PlacedInline } from '../../markdown/place-inline.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Reporter } from '../report.ts';
import type { SiteProfile } from './site-profile.ts';

/** A body whose nodes are edited, as it is read once more for what the generator reads into it. */
interface SiteBody {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  readonly profile: SiteProfile;
  readonly reporter: Reporter;
  /** The 1-based line of a place in `text`. */
  readonly lineOf: (offset: number) => number;
}

export type BodyEdits = (body: SiteBody) => readonly TextEdit[];

export interface TextPlace {
  readonly node: PlacedInline;
  /** The innermost block that holds the text. */
  readonly block: PlacedBlock;
  /** Whether the block's text ends with it. */
  readonly isLast: boolean;
}

function inlineTexts(
  nodes: readonly PlacedInline[],
  block: PlacedBlock,
  isEnd: boolean,
): readonly TextPlace[] {
  return nodes.flatMap((node, index) => {
    const { token } = node;
    const isLast = isEnd && index === nodes.length - 1;
    if (token.type === 'link' && token.autolink) return [];
    if (token.type === 'text' && node.children.length === 0) return [{ node, block, isLast }];
    return inlineTexts(node.children, block, isLast);
  });
}

/** Every text that is no code, no address and no raw HTML. */
export function textsOf(blocks: readonly PlacedBlock[]): readonly TextPlace[] {
  return blocks.flatMap((block) => [
    ...inlineTexts(placeInline(block), block, true),
    ...textsOf(block.children),
  ]);
}
