import { err, ok, type Result } from '../../result.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Issue } from '../model.ts';
import { createTextReader, type ParseText } from '../text-reader.ts';
import type { Operation, OperationError } from './operation.ts';
import { blockLength } from './section-blocks.ts';
import { readsAs, structureOf } from './structure.ts';

/** Besides: levels go from 2 to 6 (`level-limit`), and only headings written with `#` have one (`no-level`). */
export type LevelError = OperationError | 'level-limit' | 'no-level';

export interface LevelChange extends Operation {
  /** The section's level now. */
  readonly level: number;
}

/** Raises (`by` -1) or lowers (1) the heading of a section and of its subsections by a level. */
export function changeSectionLevel(
  text: string,
  issue: Issue,
  index: number,
  by: -1 | 1,
  parse: ParseText = createTextReader(),
): Result<LevelChange, LevelError> {
  const section = issue.sections[index];
  if (section === undefined) return err('out-of-range');
  if (section.level === 0) return err('anonymous-section');
  const block = issue.sections.slice(index, index + blockLength(issue.sections, index));
  const edits: TextEdit[] = [];
  for (const { head, level } of block) {
    const hashes = /^( {0,3})(#{1,6})(?=[ \t]|$)/u.exec(text.slice(head.from, head.to));
    if (hashes === null) return err('no-level');
    if (level + by < 2 || level + by > 6) return err('level-limit');
    const from = head.from + (hashes[1]?.length ?? 0);
    const insert = '#'.repeat(level + by);
    edits.push({ from, to: from + level, insert });
  }
  if (!readsAs(structureOf(issue), text, edits, parse)) return err('would-change-structure');
  const { from, to } = section.head;
  return ok({ edits, range: { from, to: to + by }, level: section.level + by });
}
