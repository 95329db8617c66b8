import { findMojibake, mayBeMojibake } from '../../text/mojibake.ts';
import type { IssueRule } from '../rule.ts';

/** UTF-8 that was once read in another encoding: `â€™` for `’`. */
export const mojibake: IssueRule = {
  id: 'mojibake',
  severity: 'error',
  sees: 'issue',
  check({ text, issue, blocks }) {
    const opening = text.slice(0, issue.frontMatter?.to ?? 0);
    if (!mayBeMojibake(opening) && !blocks.some(({ block }) => block.looksDamaged)) return [];
    const repair = findMojibake(text);
    if (repair === null) return [];
    return repair.edits.map((edit) => ({
      from: edit.from,
      to: edit.to,
      message: 'mojibake' as const,
      values: { shown: text.slice(edit.from, edit.to), meant: edit.insert },
      fix: [edit],
    }));
  },
};
