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
    let isDamaged = mayBeMojibake(opening);
    const asGbk: Problem[] = [];
    for (const one of blocks) {
      if (one.block.looksDamaged) isDamaged = true;
      if (one.block.gbk.length > 0) asGbk.push(...readAsGbk(one));
    }
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
      ...asGbk,
      ...(text.includes('&amp;') || text.includes('Â') ? blocks.flatMap(leftovers) : []),
    ];
  },
};

function readAsGbk({ from: by, block: { gbk, prose } }: SeenBlock): readonly Problem[] {
  return gbk.flatMap(({ from, to, meant }): readonly Problem[] => {
    // One in quotes is what the text is about.
    if (/[“‘「『"'《]/u.test(prose.charAt(from - 1)) && meant === null) return [];
    const range = { from: by + from, to: by + to };
    const shown = prose.slice(from, to);
    return meant === null
      ? [{ ...range, message: 'gbkMojibake', values: { shown } }]
      : [
          {
            ...range,
            message: 'mojibake',
            values: { shown, meant },
            fix: [{ ...range, insert: meant }],
          },
        ];
  });
}

/** `Â ` where a blank that does not break was, and entities that were escaped twice. */
const leftover =
  /(?<![\p{L}\p{N}])Â(?=[ \u00A0]|$)|&amp;(?=(?:#\d{2,5}|amp|lt|gt|quot|nbsp|mdash|ndash|hellip|[lr][sd]quo);)/gmu;

function leftovers({ from: by, block: { text, prose } }: SeenBlock): readonly Problem[] {
  if (!text.includes('&amp;') && !text.includes('Â')) return [];
  return [...prose.matchAll(leftover)].map(({ 0: whole, index }): Problem => {
    const range = { from: by + index, to: by + index + whole.length };
    const meant = whole === 'Â' ? '' : '&';
    const fix = [{ ...range, insert: meant }];
    return {
      ...range,
      message: 'mojibake',
      values: { shown: whole, meant },
      fix,
      severity: 'warning',
    };
  });
}

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
