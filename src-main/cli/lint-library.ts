import { join } from 'node:path';
import { createChecker, type Checker, type Finding } from '#core/checks/create-checker.ts';
import { ownHouse } from '#core/checks/own-house.ts';
import { settingsWithHouse } from '#core/checks/learn-house.ts';
import { compareIssues } from '#core/library/issue-files.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import { trackIssue } from '#core/issue/track-issue.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { exemptionsOf } from '#core/links/exemptions.ts';
import { wrapperTable } from '#core/links/redirect-wrapper.ts';
import { createSentLinks, type SentFile } from '#core/links/sent-links.ts';
import { largestScanned, readText } from '../library/read-text.ts';
import { readingOf, summariseFile } from '../library/summarise-file.ts';
import { createWritingLearner } from '../library/learn-writing.ts';
import { walkLibrary, type FolderEntry } from '../library/walk-library.ts';

/** Checks issues of one library against what all of them hold. */
export interface LintLibrary {
  /** The findings of a text as the file `id` of the library. */
  check(id: string, text: string): readonly Finding[];
}

/** Reads a library's issues. Throws the system's error when its folder cannot be read. */
export function openLintLibrary(folder: string, settings: LibrarySettings): LintLibrary {
  const reading = readingOf(settings);
  const sent = createSentLinks(settings.links?.wrappers, settings);
  const issues: (SentFile & { readonly entry: FolderEntry })[] = [];
  for (const entry of walkLibrary(folder).entries) {
    const { id, size } = entry;
    const text = size > largestScanned ? null : readText(join(folder, id));
    const found = text === null ? null : summariseFile(id, text, reading).sent;
    if (found === null) continue;
    sent.put(found);
    issues.push({ ...found, entry });
  }
  const profile = parseProfileOf(settings);
  const track = (id: string, text: string) => trackIssue(text, { fileName: id, profile });
  const newest = issues
    .map(({ entry, number, date }) => ({ path: entry.id, number, date, entry }))
    .toSorted(compareIssues);
  const learnt = createWritingLearner()(
    folder,
    newest.map(({ entry }) => entry),
    settings,
  );
  const checker: Checker = createChecker({
    house: ownHouse(learnt.house, settings),
    settings: settingsWithHouse(learnt, settings.checks),
  });
  const { exemptions, wrappers } = settings.links ?? {};
  const isExempt = exemptionsOf(exemptions, wrapperTable(wrappers));
  return {
    check: (id, text) =>
      checker.check(track(id, text), {
        path: id,
        sentBefore: (address) => sent.sentBefore(id, [address], isExempt)[0] ?? null,
        snippets: [],
      }),
  };
}
