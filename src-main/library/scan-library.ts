import { join } from 'node:path';
import { findProfile } from '#core/issue/profile/find-profile.ts';
import type { IssueHabits } from '#core/issue/profile/issue-habits.ts';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { exemptionsOf } from '#core/links/exemptions.ts';
import { wrapperTable } from '#core/links/redirect-wrapper.ts';
import { createSentLinks, type SentBefore } from '#core/links/sent-links.ts';
import { systemCause } from '../files/system-error.ts';
import { detached } from './detached.ts';
import { nextTurn } from './in-turns.ts';
import { createWritingLearner } from './learn-writing.ts';
import { inLibraryOrder } from './library-order.ts';
import { isSameFile, writeListCache, type ListedFile } from './list-cache.ts';
import { largestScanned, readText } from './read-text.ts';
import { createLibraryTexts } from '../search/library-texts.ts';
import type { SearchQuestion, SearchReply } from '../search/search-messages.ts';
import type { ScanReport, ScanRequest, SentQuestion } from './scan-messages.ts';
import { createSnippetScan, noBlocks, type ScannedBlocks } from './scan-snippets.ts';
import {
  readingOf,
  summariseBeginning,
  summariseFile,
  type FileReading,
} from './summarise-file.ts';
import { walkLibrary, type FolderContent, type FolderEntry } from './walk-library.ts';

/** What is asked meanwhile is answered in between. */
const pauseEveryMs = 25;

/** A report makes the window draw its list anew; a usual library is read before the first. */
const reportEveryMs = 2000;
/** How far a reading has come is told sooner. */
const firstReportMs = 500;

interface Known extends ListedFile {
  readonly scanned: ScannedBlocks;
  /** Null where the text was not read. */
  readonly habits: IssueHabits | null;
  /** It could not be read, and may be the next time. */
  readonly failed: boolean;
}

export interface LibraryScan {
  /** Scans take turns; one for another library ends the one that is under way, without a last report. */
  readonly scan: (request: ScanRequest) => Promise<void>;
  /** From what the last scan has read, if it was of this library; waits for one that is under way. */
  readonly sentBefore: (question: SentQuestion) => Promise<readonly SentBefore[]>;
  /** From what has been read so far. */
  readonly search: (question: SearchQuestion) => SearchReply;
}

/** Reads a library's files in full; what has kept its size and time since the last scan is not read again. */
export function createScan(report: (report: ScanReport) => void): LibraryScan {
  let known: ReadonlyMap<string, Known> = new Map();
  /** The folder and how its files are read. */
  let knownAs: string | null = null;
  /** What its settings say of the parts of its issues. */
  let partsAs = '';
  let snippets = createSnippetScan();
  let links = createSentLinks();
  const learnWriting = createWritingLearner();
  const texts = createLibraryTexts();
  let last: ScanRequest | null = null;
  /** Scans take turns. */
  let turn = Promise.resolve();
  let underWay = 0;

  const readEntry = (folder: string, entry: FolderEntry, reading: FileReading): Known => {
    const { id, size } = entry;
    const isLarge = size > largestScanned;
    const text = isLarge ? null : readText(join(folder, id));
    if (text === null) {
      const file = summariseBeginning(id, '', reading);
      links.remove(id);
      texts.remove(id);
      return { entry, file, scanned: noBlocks, habits: null, failed: !isLarge };
    }
    const { file, habits, sent, searched } = summariseFile(id, text, reading);
    texts.put(id, searched);
    if (sent === null) links.remove(id);
    else {
      const titled = sent.links.map((link) => ({ ...link, title: detached(link.title) }));
      links.put({ ...sent, links: titled });
    }
    return { entry, file, scanned: snippets.read(file, text), habits, failed: false };
  };

  const scanNow = async (request: ScanRequest): Promise<void> => {
    const { serial, folder, settings, listPath } = request;
    const { issues, profile, sections, links: linkSettings } = settings;
    const as = JSON.stringify([folder, issues?.file, profile, sections, linkSettings?.wrappers]);
    if (as !== knownAs) {
      known = new Map();
      snippets = createSnippetScan();
      links = createSentLinks(linkSettings?.wrappers, settings);
      partsAs = '';
      texts.reset(folder, settings);
    }
    knownAs = as;
    const partsNow = JSON.stringify([settings.parts, settings.languages]);
    if (partsNow !== partsAs) links.setParts(settings);
    partsAs = partsNow;
    const reading = readingOf(settings);
    const content = walkOrCause(folder);
    if (typeof content === 'string') {
      // What was read stays: a disk that vanished may come back as it was.
      report({ ...nothingRead, serial, unreadable: content, textsRevision: texts.revision() });
      return;
    }
    const { entries, folders, isCut } = content;
    const total = entries.length;
    const read = new Map<string, Known>();
    const changed: FolderEntry[] = [];
    for (const entry of entries) {
      const one = stillKnown(entry, known.get(entry.id));
      if (one === null) changed.push(entry);
      else read.set(entry.id, one);
    }
    const isFirst = read.size === 0;
    let unreported: LibraryFile[] = [];
    const reportRead = () => {
      const progress = { read: read.size, total, textsRevision: texts.revision() };
      report({ ...nothingRead, ...progress, serial, files: unreported, folders, isCut });
      unreported = [];
    };
    let nextReport = performance.now() + (isFirst ? firstReportMs : reportEveryMs);
    let nextPause = performance.now() + pauseEveryMs;
    for (const entry of changed) {
      if (performance.now() > nextPause) {
        await nextTurn();
        if (last?.serial !== serial || last.folder !== folder) {
          // What was read is of no use to the library that is asked for now.
          knownAs = null;
          return;
        }
        nextPause = performance.now() + pauseEveryMs;
      }
      const one = readEntry(folder, entry, reading);
      read.set(entry.id, one);
      unreported.push(one.file);
      if (performance.now() > nextReport) {
        reportRead();
        nextReport = performance.now() + reportEveryMs;
      }
    }
    // What follows looks at all files; what has changed is shown before.
    if (!isFirst && unreported.length > 0) reportRead();
    const gone = [...known.keys()].filter((id) => !read.has(id));
    for (const id of gone) {
      links.remove(id);
      texts.remove(id);
    }
    links.settle();
    known = read;
    const files = inLibraryOrder([...read.values()].map(({ file }) => file));
    const recurring = snippets.learn(files, (id) => read.get(id)?.scanned);
    const issuesRead = files.flatMap((file) => {
      const habits = read.get(file.id)?.habits ?? null;
      return file.kind === 'issue' && habits !== null ? [{ ...file, path: file.id, habits }] : [];
    });
    const issueEntries = files.flatMap(({ id, kind }) => {
      const entry = read.get(id);
      return kind === 'issue' && entry?.habits ? entry.entry : [];
    });
    const written = learnWriting(folder, issueEntries, settings);
    const found = { ...findProfile(issuesRead), written };
    const textsRevision = texts.revision();
    const groups = links.groups();
    texts.setGroups(groups);
    const whole = { files, folders, isCut, recurring, found, groups, textsRevision };
    report({ serial, read: total, total, unreadable: null, ...whole });
    if (listPath !== null && changed.length + gone.length > 0) {
      const listed = [...read.values()].filter(({ failed }) => !failed);
      writeListCache(
        listPath,
        folder,
        settings,
        listed.map(({ entry, file }) => ({ entry, file })),
      );
    }
  };

  const scan = (request: ScanRequest): Promise<void> => {
    last = request;
    underWay += 1;
    turn = turn
      .then(() => (last === request ? scanNow(request) : undefined))
      .finally(() => {
        underWay -= 1;
      });
    return turn;
  };

  return {
    scan,
    sentBefore: async ({ folder, issueId, addresses }) => {
      await turn;
      if (last?.folder !== folder) return [];
      const { exemptions, wrappers } = last.settings.links ?? {};
      const isExempt = exemptionsOf(exemptions, wrapperTable(wrappers));
      return links.sentBefore(issueId, addresses, isExempt);
    },
    search: (question) => texts.answer(question, underWay === 0 && knownAs !== null),
  };
}

const nothingRead = {
  files: [],
  folders: [],
  isCut: false,
  read: 0,
  total: 0,
  unreadable: null,
  recurring: null,
  found: null,
  groups: null,
} as const;

/** The system's words where the folder cannot be read. */
function walkOrCause(folder: string): FolderContent | string {
  try {
    return walkLibrary(folder);
  } catch (error) {
    return systemCause(error);
  }
}

function stillKnown(entry: FolderEntry, known: Known | undefined): Known | null {
  return known === undefined || known.failed || !isSameFile(known.entry, entry) ? null : known;
}
