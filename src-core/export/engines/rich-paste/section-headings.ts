import type { Issue } from '../../../issue/model.ts';
import { lineAt, lineIndex } from '../../../text/lines.ts';
import type { RichBlock } from './rich-block.ts';

/**
 * The blocks with a heading where a section's head is written as a bold or a linked line, so that the
 * sections of a page stand in its outline whatever the newsletter's habit.
 */
export function withSectionHeadings(
  blocks: readonly RichBlock[],
  text: string,
  issue: Issue,
): readonly RichBlock[] {
  const lines = lineIndex(text);
  const levels = new Map(
    issue.sections
      .filter(({ level }) => level > 0)
      .map(({ head, level }) => [lineAt(lines, head.from), level]),
  );
  return blocks.map((block) => {
    if (block.type !== 'paragraph') return block;
    const level = levels.get(block.line);
    return level === undefined ? block : { ...block, type: 'heading', level };
  });
}
