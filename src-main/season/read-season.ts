import { realpathSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import type { FrameText } from '#core/season/frame-text.ts';
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

/** A text before or after a season by its path below the library; an empty one for none. */
export function readFrame(folder: string, path: string | null): FrameText | null {
  if (path === null) return { text: '', folder: '' };
  const text = readText(join(folder, path));
  const own = posix.dirname(path);
  return text === null ? null : { text, folder: own === '.' ? '' : own };
}

/** The same of a file anywhere; the library's folder is a real path. */
export function readFrameAt(folder: string, file: string): FrameText | null {
  const text = readText(file);
  if (text === null) return null;
  const way = relative(folder, realpathSync(dirname(file)));
  return { text, folder: way.split(sep).join('/') };
}
