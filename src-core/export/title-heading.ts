import type { Issue } from '../issue/model.ts';
import type { PlacedBlock } from '../markdown/place-blocks.ts';
import { plainText } from '../markdown/plain-text.ts';

function folded(text: string): string {
  return text.replace(/[\s#*_`]+/g, '').toLowerCase();
}

function headingText({ token }: PlacedBlock): string | null {
  return token.type === 'heading' && token.depth === 1 ? plainText(token.tokens) : null;
}

/**
 * The first-level heading that says the issue's title: where the issue found its title, or the first
 * block when it says the same. Null when the body has none.
 */
export function titleHeading(
  blocks: readonly PlacedBlock[],
  issue: Issue,
  title: string | null,
): PlacedBlock | null {
  const range = issue.titleRange;
  const atTitle = blocks.find(
    (block) =>
      range !== null &&
      headingText(block) !== null &&
      block.from <= range.from &&
      range.from < Math.max(block.to, block.from + 1),
  );
  if (atTitle) return atTitle;
  const first = blocks.find(({ token }) => token.type !== 'space' && token.type !== 'def');
  if (!first || title === null) return null;
  const text = headingText(first);
  return text !== null && folded(text) === folded(title) ? first : null;
}

/** Whether a first-level heading other than the title's stands in the body. */
export function hasOtherTopHeading(
  blocks: readonly PlacedBlock[],
  title: PlacedBlock | null,
): boolean {
  return blocks.some((block) => block !== title && headingText(block) !== null);
}
