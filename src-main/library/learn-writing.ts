import { join } from 'node:path';
import type { LearntHouse } from '#core/checks/house.ts';
import { learnHouse, learntFrom } from '#core/checks/learn-house.ts';
import { trackIssue } from '#core/issue/track-issue.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import { readText } from './read-text.ts';
import type { FolderEntry } from './walk-library.ts';

/**
 * How the newest of a library's issues are written, which come first in `issues`; learnt again only when one of
 * them has changed.
 */
export function createWritingLearner(): (
  folder: string,
  issues: readonly FolderEntry[],
  settings: LibrarySettings,
) => LearntHouse {
  let known: { readonly of: string; readonly learnt: LearntHouse } | null = null;
  return (folder, issues, settings) => {
    const newest = issues.slice(0, learntFrom);
    const { style, profile: ownProfile, sections } = settings;
    const of = JSON.stringify([folder, newest, style, ownProfile, sections]);
    if (known?.of === of) return known.learnt;
    const profile = parseProfileOf(settings);
    const texts = newest.flatMap(({ id }) => {
      const text = readText(join(folder, id));
      return text === null ? [] : [trackIssue(text, { fileName: id, profile })];
    });
    known = { of, learnt: learnHouse(texts, style) };
    return known.learnt;
  };
}
