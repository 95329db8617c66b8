import { join } from 'node:path';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { remember } from '#core/text/remember.ts';
import { surroundingsOf } from '#core/checks/surroundings-of.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { nameSnippets } from '#core/issue/snippets/name-snippets.ts';
import { gatherFacts, type FactsSources } from '../checks/gather-facts.ts';
import { createLinkResults, linkResultsFile, linkResultsSchema } from '../checks/link-results.ts';
import { realDisk } from '../files/disk.ts';
import { createKeptFile } from '../files/kept-file.ts';
import { createPublishedDesk, type PublishedDesk } from '../images/published-desk.ts';
import { inLibraryOrder } from '../library/library-order.ts';
import { createSnippetScan, type ScannedBlocks } from '../library/scan-snippets.ts';
import type { CommandWorld } from './command.ts';
import { libraryAsOpen } from './library-as-open.ts';
import { createChannelsLook } from './look-at-channels.ts';
import { commandLineWriter } from './save-file.ts';
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
  /**
   * The findings of a text as the file `id` of the library; with `channels` also of what each of its channels
   * would make of it, for which all of them are exported.
   */
  check(
    id: string,
    text: string,
    options?: { readonly channels: boolean },
  ): Promise<readonly Finding[]>;
}

/** Reads a library's issues. Throws the system's error when its folder cannot be read. */
export function openLintLibrary(
  folder: string,
  settings: LibrarySettings,
  world: CommandWorld,
): LintLibrary {
  const reading = readingOf(settings);
  const sent = createSentLinks(settings.links?.wrappers, settings);
  const issues: (SentFile & { readonly entry: FolderEntry })[] = [];
  const files: LibraryFile[] = [];
  const scan = createSnippetScan();
  const scanned = new Map<string, ScannedBlocks>();
  for (const entry of walkLibrary(folder).entries) {
    const { id, size } = entry;
    const text = size > largestScanned ? null : readText(join(folder, id));
    if (text === null) continue;
    const { file, sent: found } = summariseFile(id, text, reading);
    files.push(file);
    scanned.set(id, scan.read(file, text));
    if (found === null) continue;
    sent.put(found);
    issues.push({ ...found, entry });
  }
  const profile = parseProfileOf(settings);
  const recurring = nameSnippets(
    scan.learn(inLibraryOrder(files), (id) => scanned.get(id)),
    settings,
  );
  const firstLines = new Set(recurring.firstLines);
  const track = (id: string, text: string) =>
    trackIssue(text, { fileName: id, profile, recurring: firstLines });
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
  const groups = sent.groups();
  const library = { folder, settings, issues, groups };
  const sources = commandLineSources(world);
  const lookAtChannels = createChannelsLook(
    libraryAsOpen(folder, settings, files, { recurring, groups }),
    sources.published,
    world,
  );
  return {
    async check(id, text, { channels } = { channels: false }) {
      const surroundings = surroundingsOf({
        path: id,
        sentBefore: remember((address) => sent.sentBefore(id, [address], isExempt)[0] ?? null),
        snippets: recurring.snippets,
        facts: await gatherFacts(library, sources, id, text),
        channels: channels ? await lookAtChannels(id, text) : null,
        readTwin: (twin) => ({
          text: twin.text,
          issue: parseIssue(twin.text, { fileName: twin.file, profile }),
        }),
      });
      return checker.check(track(id, text), surroundings);
    },
  };
}

/** What the window has noted of links and pictures counts here as well. */
function commandLineSources(
  world: CommandWorld,
): FactsSources & { readonly published: PublishedDesk } {
  const kept = { disk: realDisk, writer: commandLineWriter(world) };
  const path = join(world.userData, linkResultsFile);
  const results = createKeptFile({ ...kept, path, schema: linkResultsSchema, empty: {} });
  return {
    published: createPublishedDesk(kept.disk, kept.writer),
    links: createLinkResults(results, () => new Date()),
  };
}
