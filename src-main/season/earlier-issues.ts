import { join } from 'node:path';
import type { EditionLanguage } from '#core/export/edition/edition-settings.ts';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import type { PartGroup } from '#core/parts/part-group.ts';
import type { EarlierIssue } from '#core/season/look-back/look-back-line.ts';
import { learnOriginals, originalOf } from '#core/season/original-address.ts';
import { seasonFiles } from '#core/season/season-files.ts';
import type { SeasonIssue } from '#core/season/season-issue.ts';
import { readText } from '../library/read-text.ts';

/** So many texts show where a library's issues can be read, if any do. */
const mostRead = 40;

export interface NumberedFiles {
  /** The library's real folder. */
  readonly folder: string;
  readonly settings: LibrarySettings;
  readonly files: readonly Pick<LibraryFile, 'id' | 'kind' | 'number' | 'title' | 'date'>[];
  /** None where they are not known yet: each file counts as an issue of its own then. */
  readonly groups: readonly PartGroup[];
}

/** The numbered issues of a library, each by its file in the language, and where each can be read. */
export function earlierIssues(
  { folder, settings, files, groups }: NumberedFiles,
  language: EditionLanguage | null,
): readonly EarlierIssue[] {
  const everything = { from: -Infinity, to: Infinity };
  const chosen =
    groups.length === 0
      ? files.flatMap(({ id, kind }) => (kind === 'issue' ? [id] : []))
      : seasonFiles(groups, files, everything, language);
  const byId = new Map(files.map((file) => [file.id, file]));
  const rule = settings.season?.original ?? learnRule(folder, chosen);
  const known = new Map<number, EarlierIssue>();
  for (const id of chosen) {
    const file = byId.get(id);
    if (file === undefined || file.number === null || known.has(file.number)) continue;
    const { number, title, date } = file;
    known.set(number, { number, title, date, address: originalOf({ id, issue: file }, rule) });
  }
  return [...known.values()];
}

function learnRule(folder: string, ids: readonly string[]): string | null {
  const read = ids.slice(0, mostRead).flatMap((id): readonly SeasonIssue[] => {
    const text = readText(join(folder, id));
    return text === null ? [] : [{ id, text, issue: parseIssue(text, { fileName: id }) }];
  });
  return learnOriginals(read);
}
