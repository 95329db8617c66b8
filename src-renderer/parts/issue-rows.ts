import type { LibraryFile } from '#core/ipc/shapes.ts';
import { issueLanguages, type IssueLanguage } from '#core/issue/model.ts';
import type { IssuePart, PartGroup } from '#core/parts/part-group.ts';
import { filterIssues } from '../library/filter-issues.ts';

/** One line of the list: an issue with all its files, a compilation, or another file. */
export interface IssueRow {
  /** The id of the file that the line opens. */
  readonly id: string;
  readonly kind: 'issue' | 'compilation' | 'other';
  readonly file: LibraryFile;
  /** Its own files, `file` first, then the compilations that hold it; empty for one file alone. */
  readonly parts: readonly IssuePart[];
  /** All its own files. */
  readonly files: readonly LibraryFile[];
  /** Of its own files, each once; none while nobody has read them. */
  readonly languages: readonly IssueLanguage[];
  readonly editions: readonly ('full' | 'digest')[];
}

/** The lines of the list in the order of the files that they open. */
export function issueRows(
  files: readonly LibraryFile[],
  groups: readonly PartGroup[],
): readonly IssueRow[] {
  const byId = new Map(files.map((file) => [file.id, file]));
  const groupOf = new Map<string, PartGroup>();
  const inGroup = new Set<string>();
  for (const group of groups) {
    if (!byId.has(group.id)) continue;
    groupOf.set(group.id, group);
    for (const { file } of ownParts(group)) if (file !== group.id) inGroup.add(file);
  }
  return files.flatMap((file): readonly IssueRow[] => {
    if (inGroup.has(file.id)) return [];
    const group = groupOf.get(file.id);
    if (group === undefined) {
      const nothing = { parts: [], languages: [], editions: [] };
      return [{ id: file.id, kind: file.kind, file, files: [file], ...nothing }];
    }
    const there = group.parts.filter((part) => byId.has(part.file));
    const own = ownParts(group).flatMap((part) => byId.get(part.file) ?? []);
    const number = file.number ?? own.find((each) => each.number !== null)?.number ?? null;
    const date = file.date ?? own.find((each) => each.date !== null)?.date ?? null;
    return [
      {
        id: file.id,
        kind: group.kind,
        file: { ...file, number, date },
        parts: there.length > 1 ? there : [],
        files: own,
        ...tongues(ownParts(group)),
      },
    ];
  });
}

function tongues(parts: readonly IssuePart[]): Pick<IssueRow, 'languages' | 'editions'> {
  const isIn = (language: IssueLanguage) =>
    parts.some((part) =>
      part.isBilingual ? language === 'zh' || language === 'en' : part.language === language,
    );
  return {
    languages: issueLanguages.filter(isIn),
    editions: (['full', 'digest'] as const).filter((edition) =>
      parts.some((part) => part.edition === edition),
    ),
  };
}

/** The files of the group that are not there as compilations that hold it. */
function ownParts({ kind, parts }: PartGroup): readonly IssuePart[] {
  return kind === 'compilation' ? parts : parts.filter(({ role }) => role !== 'compilation');
}

/** The lines that have a file with every word of the query, in their order. */
export function filterRows(rows: readonly IssueRow[], query: string): readonly IssueRow[] {
  if (query.trim() === '') return rows;
  return rows.filter(
    ({ file, files }) =>
      filterIssues([file], query).length > 0 || filterIssues(files, query).length > 0,
  );
}

/** The part before or after the open one, around the end; null when the line has only one. */
export function nextPart(row: IssueRow, openId: string | null, step: 1 | -1): string | null {
  const { parts } = row;
  if (parts.length < 2) return null;
  const at = parts.findIndex(({ file }) => file === openId);
  const from = at === -1 ? 0 : at;
  return parts[(from + step + parts.length) % parts.length]?.file ?? null;
}
