import { frontMatterValue } from '../front-matter.ts';
import type { FrontMatter, Issue } from '../model.ts';
import type { Range, TextEdit } from '../../text/edit.ts';
import { addDays, daysBetween } from './calendar.ts';
import { identityEdits, withoutOverlaps, type Advance } from './identity-edits.ts';
import { placeholder } from './subtitle.ts';
import { titleEdits } from './title-edits.ts';

const ownProse =
  /^(?:description|summary|excerpt|subtitle|abstract|intro|teaser|desc|og_?description)$/iu;
const numberKey = /^(?:number|issue|no|vol|volume|episode)$/iu;
const plainDate = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u;

/**
 * Edits of the values in an issue's front matter for the next issue; what is not a value that depends on
 * the issue stays byte for byte. `usual` is the front matter of an issue before it: prose that both share
 * stays too.
 */
export function frontMatterEdits(
  text: string,
  { frontMatter }: Pick<Issue, 'frontMatter'>,
  advance: Advance,
  usual: FrontMatter | null,
): readonly TextEdit[] {
  if (frontMatter === null) return [];
  const edits = Object.entries(frontMatter.ranges).flatMap(([key, range]) => {
    const value = text.slice(range.from, range.to);
    if (value === '') return [];
    if (key.toLowerCase() === 'title') return titleEdits(text, range, advance);
    if (numberKey.test(key) && value === String(advance.from.number)) {
      return advance.to.number === null ? [] : [{ ...range, insert: String(advance.to.number) }];
    }
    if (ownProse.test(key)) {
      const isShared = frontMatterValue(usual, key) === frontMatterValue(frontMatter, key);
      if (!isShared) return [{ ...withoutEnd(text, range), insert: placeholder }];
    }
    return withoutOverlaps([
      ...identityEdits(text, range, advance),
      ...otherDates(value, range, advance),
    ]);
  });
  return edits.toSorted((a, b) => a.from - b.from);
}

/** A block of several lines ends with the line end that closes it. */
function withoutEnd(text: string, { from, to }: Range): Range {
  return { from, to: from + text.slice(from, to).trimEnd().length };
}

/** A day beside the issue's own, such as `updated`, stays as far from it as it was. */
function otherDates(value: string, range: Range, { from, to }: Advance): readonly TextEdit[] {
  const match = plainDate.exec(value.slice(0, 40));
  if (match === null || from.date === null || to.date === null || match.index > 0) return [];
  const [whole, year = '', separator = '-', month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const days = daysBetween(from.date, date);
  if (days === 0 || Math.abs(days) > 31) return [];
  const moved = addDays(to.date, days).replaceAll('-', separator);
  return [{ from: range.from, to: range.from + whole.length, insert: moved }];
}
