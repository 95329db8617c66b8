import { join } from 'node:path';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import type { SeasonIssue } from '#core/season/season-issue.ts';
import { readText } from '../library/read-text.ts';

/** The issues of a season as their files have them now; files that cannot be read are left out. */
export function readSeason(
  folder: string,
  ids: readonly string[],
  settings: LibrarySettings,
): readonly SeasonIssue[] {
  const profile = parseProfileOf(settings);
  return ids.flatMap((id) => {
    const text = readText(join(folder, id));
    if (text === null) return [];
    return [{ id, text, issue: parseIssue(text, { fileName: id, profile }) }];
  });
}

/** The text of a file of the library that stands before or after a season; '' for none. */
export function readFrame(folder: string, path: string | null): string | null {
  return path === null ? '' : readText(join(folder, path));
}
