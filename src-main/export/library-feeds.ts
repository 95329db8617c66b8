import { join } from 'node:path';
import type { EditionLanguage } from '#core/export/edition/edition-settings.ts';
import { libraryFeed, type FeedIssue, type MadeFeed } from '#core/export/feeds/library-feed.ts';
import { writeFeeds } from '#core/export/feeds/write-feeds.ts';
import { findTarget } from '#core/export/registry.ts';
import type { ExportFile } from '#core/export/target.ts';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import type { PartGroup } from '#core/parts/part-group.ts';
import { embargoRefusal } from '#core/release/embargo.ts';
import { addressByRule } from '#core/release/placeholders.ts';
import { nothingOut, type LibraryStatus } from '#core/release/status.ts';
import { learnOriginals } from '#core/season/original-address.ts';
import { readText } from '../library/read-text.ts';

/** What a library's feeds are made of. */
export interface FeedLibrary {
  /** A real path. */
  readonly folder: string;
  readonly name: string;
  readonly settings: LibrarySettings;
  readonly files: readonly LibraryFile[];
  readonly groups: readonly PartGroup[];
  readonly status: LibraryStatus;
}

export interface LibraryFeeds extends MadeFeed {
  readonly files: readonly ExportFile[];
}

/**
 * The feeds of a library as files; an issue that the embargo holds back is in them as a digest. Null
 * when nothing tells where its issues can be read.
 */
export function libraryFeeds(
  library: FeedLibrary,
  { language, today }: { readonly language: EditionLanguage | null; readonly today: string },
): LibraryFeeds | null {
  const { folder, settings, status, files } = library;
  const profile = parseProfileOf(settings);
  const dates = new Map(files.map((file) => [file.id, file]));
  const world = {
    settings: settings.release ?? {},
    status,
    issues: files.filter(({ kind }) => kind === 'issue'),
    today,
  };
  // The newest ones suffice, and twice as many as are wanted, because some are left out.
  const most = (settings.feed?.count ?? 20) * 2 + 20;
  const ids = chosenFiles(library, language)
    .toSorted((a, b) => ((dates.get(a)?.date ?? '') < (dates.get(b)?.date ?? '') ? 1 : -1))
    .slice(0, most);
  const read = ids.flatMap((id) => {
    const text = readText(join(folder, id));
    if (text === null) return [];
    return [{ id, text, issue: parseIssue(text, { fileName: id, profile }) }];
  });
  const rule = ruleOf(settings) ?? learnOriginals(read);
  if (rule === null) return null;
  const issues = read.map(({ id, text, issue }): FeedIssue => {
    const facts = { fileName: id, number: issue.number, date: issue.date };
    const record = status[id] ?? nothingOut;
    const isPaid = embargoRefusal(issue, 'full', { audience: 'public' }, world) !== null;
    return {
      text,
      issue,
      fileName: id,
      profile,
      address: addressByRule({ address: rule }, facts),
      edition: isPaid ? 'digest' : 'full',
      isHeld: record.status === 'draft' || record.status === 'scheduled',
    };
  });
  const made = libraryFeed(issues, {
    settings: settings.feed ?? {},
    name: settings.name ?? library.name,
    language,
    sections: settings.sections ?? [],
    today,
  });
  return { ...made, files: writeFeeds(made.feed) };
}

/** One file for each issue: the one in the wanted language where it has one. */
function chosenFiles({ groups }: FeedLibrary, language: EditionLanguage | null): readonly string[] {
  return groups.flatMap(({ kind, parts }) => {
    const own = parts.filter(({ role }) => role !== 'compilation');
    if (kind === 'compilation' || own.length === 0) return [];
    const full = own.filter(({ edition }) => edition !== 'digest');
    const among = full.length > 0 ? full : own;
    const best =
      among.find((part) => language !== null && part.language === language) ??
      among.find(({ isBilingual }) => language !== null && isBilingual) ??
      among[0];
    return best === undefined ? [] : [best.file];
  });
}

/** Where issues can be read: what is said for the feeds, by a site's channel, or for the seasons. */
function ruleOf({ feed, channels = [], season }: LibrarySettings): string | null {
  const site = channels.find(
    ({ address, audience, target }) =>
      address !== '' && audience === 'public' && findTarget(target)?.kind === 'files',
  );
  return feed?.posts ?? site?.address ?? season?.original ?? null;
}
