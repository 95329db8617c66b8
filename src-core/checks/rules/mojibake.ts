import { findMojibake, mayBeMojibake } from '../../text/mojibake.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import type { TextEdit } from '../../text/edit.ts';
import { singleByteEncodings } from '../../text/single-byte.ts';
import type { IssueRule } from '../rule.ts';

/** UTF-8 that was once read in another encoding: `â€™` for `’`. */
export const mojibake: IssueRule = {
  id: 'mojibake',
  severity: 'error',
  sees: 'issue',
  check({ text, issue, blocks }) {
    const opening = text.slice(0, issue.frontMatter?.to ?? 0);
    if (!mayBeMojibake(opening) && !blocks.some(({ block }) => block.looksDamaged)) return [];
    return repairsOf(text).map((edit) => ({
      from: edit.from,
      to: edit.to,
      message: 'mojibake' as const,
      values: { shown: text.slice(edit.from, edit.to), meant: edit.insert },
      fix: [edit],
    }));
  },
};

/** One look finds what went through one encoding; parts of an issue may have gone through several. */
function repairsOf(text: string): readonly TextEdit[] {
  const found: TextEdit[] = [];
  let rest = text;
  for (const _ of singleByteEncodings) {
    const edits = findMojibake(rest)?.edits ?? [];
    if (edits.length === 0) break;
    found.push(...edits);
    rest = applyEdits(
      rest,
      edits.map(({ from, to }) => ({ from, to, insert: ' '.repeat(to - from) })),
    );
  }
  return found;
}
