import { partsOf, type PartGroup } from '../../parts/part-group.ts';
import type { ListedFile } from './choose-sources.ts';
import { pathPattern } from './file-name.ts';

function isBefore(one: ListedFile, other: ListedFile): boolean {
  if (one.number !== null && other.number !== null) return one.number < other.number;
  return one.date !== null && other.date !== null && one.date < other.date;
}

/**
 * The issues, newest first, that the other language of an issue goes on from: those of the language into which the
 * issue before it is translated. Null where that one has no other language, or where the next of those would be
 * another issue than this one.
 */
export function twinSeries<File extends ListedFile>(
  issue: ListedFile,
  issues: readonly File[],
  groups: readonly PartGroup[],
): readonly File[] | null {
  const pattern = pathPattern(issue);
  const before = issues.find((each) => pathPattern(each) === pattern && isBefore(each, issue));
  const twinId = before && partsOf(groups, before.path).twin?.file;
  const last = issues.find(({ path }) => path === twinId);
  if (last === undefined) return null;
  const isNext = issue.number === null || last.number === issue.number - 1;
  if (!isNext) return null;
  const lastPattern = pathPattern(last);
  return issues.filter((each) => pathPattern(each) === lastPattern && isBefore(each, issue));
}
