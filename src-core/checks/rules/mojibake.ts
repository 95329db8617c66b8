import { findMojibake, mayBeMojibake } from '../../text/mojibake.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import type { TextEdit } from '../../text/edit.ts';
import { singleByteEncodings } from '../../text/single-byte.ts';
import type { SeenBlock } from '../issue-view.ts';
import type { IssueRule, Problem } from '../rule.ts';

/** UTF-8 that was once read in another encoding: `â€™` for `’`. */
export const mojibake: IssueRule = {
  id: 'mojibake',
  severity: 'error',
  sees: 'issue',
  check({ text, issue, blocks }) {
    const opening = text.slice(0, issue.frontMatter?.to ?? 0);
    const isDamaged = mayBeMojibake(opening) || blocks.some(({ block }) => block.looksDamaged);
    const repairs = isDamaged ? repairsOf(text) : [];
    return [
      ...repairs.map((edit) => ({
        from: edit.from,
        to: edit.to,
        message: 'mojibake' as const,
        values: { shown: text.slice(edit.from, edit.to), meant: edit.insert },
        fix: [edit],
      })),
      ...(text.includes(lost) ? blocks.flatMap(lostIn) : []),
    ];
  },
};

/** What a decoder writes in the place of what it could not read. */
const lost = '\uFFFD';

/** One that stands alone, or in quotes, is what a text is about. */
function lostIn({ from: by, block: { text, prose } }: SeenBlock): readonly Problem[] {
  if (!text.includes(lost)) return [];
  return [...prose.matchAll(/\uFFFD+/gu)].flatMap((match): readonly Problem[] => {
    const [from, to] = [match.index, match.index + match[0].length];
    const isInWords = /[\p{L}\p{N}]/u.test(prose.charAt(from - 1) + prose.charAt(to));
    if (!isInWords) return [];
    return [{ from: by + from, to: by + to, message: 'lostCharacters', severity: 'warning' }];
  });
}

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
