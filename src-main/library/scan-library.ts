import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProfile } from '#core/issue/profile/find-profile.ts';
import type { IssueHabits } from '#core/issue/profile/issue-habits.ts';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { decodeDiskText } from '#core/text/disk-text.ts';
import { inLibraryOrder } from './library-order.ts';
import type { ScanReport, ScanRequest } from './scan-messages.ts';
import { createSnippetScan, noBlocks, type ScannedBlocks } from './scan-snippets.ts';
import {
  readingOf,
  summariseBeginning,
  summariseFile,
  type FileReading,
} from './summarise-file.ts';
import { walkLibrary, type FolderContent, type FolderEntry } from './walk-library.ts';

/** Larger files are listed by name only. */
const largestScanned = 16 * 1024 * 1024;
/** A report makes the window draw its list anew; a usual library is read before the first. */
const reportEveryMs = 2000;

interface Known {
  readonly size: number;
  readonly modifiedMs: number;
  readonly file: LibraryFile;
  readonly scanned: ScannedBlocks;
  /** Null where the text was not read. */
  readonly habits: IssueHabits | null;
}

/** Reads a library's files in full; what has kept its size and time since the last scan is not read again. */
export function createScan(report: (report: ScanReport) => void) {
  let known: ReadonlyMap<string, Known> = new Map();
  /** The folder and how its files are read. */
  let knownAs: string | null = null;
  let snippets = createSnippetScan();

  return ({ serial, folder, settings }: ScanRequest): void => {
    const { issues, profile, sections } = settings;
    const as = JSON.stringify([folder, issues?.file, profile, sections]);
    if (as !== knownAs) {
      known = new Map();
      snippets = createSnippetScan();
    }
    knownAs = as;
    const reading = readingOf(settings);
    const { entries, folders } = walkOrNothing(folder);
    const found = new Map<string, Known>();
    let unreported: LibraryFile[] = [];
    let nextReport = performance.now() + reportEveryMs;
    for (const entry of entries) {
      const one =
        stillKnown(entry, known.get(entry.id)) ?? readEntry(folder, entry, snippets, reading);
      found.set(entry.id, one);
      unreported.push(one.file);
      if (performance.now() > nextReport) {
        report({ serial, files: unreported, folders, recurring: null, found: null });
        unreported = [];
        nextReport = performance.now() + reportEveryMs;
      }
    }
    known = found;
    const files = inLibraryOrder([...found.values()].map(({ file }) => file));
    const recurring = snippets.learn(files, (id) => found.get(id)?.scanned);
    const issuesRead = files.flatMap((file) => {
      const habits = found.get(file.id)?.habits ?? null;
      return file.kind === 'issue' && habits !== null ? [{ ...file, path: file.id, habits }] : [];
    });
    report({ serial, files, folders, recurring, found: findProfile(issuesRead) });
  };
}

function walkOrNothing(folder: string): FolderContent {
  try {
    return walkLibrary(folder);
  } catch {
    return { entries: [], folders: [] };
  }
}

function stillKnown(entry: FolderEntry, known: Known | undefined): Known | null {
  const isSame = known?.size === entry.size && known.modifiedMs === entry.modifiedMs;
  return known !== undefined && isSame ? known : null;
}

function readEntry(
  folder: string,
  { id, size, modifiedMs }: FolderEntry,
  snippets: ReturnType<typeof createSnippetScan>,
  reading: FileReading,
): Known {
  const text = size > largestScanned ? null : readText(join(folder, id));
  if (text === null) {
    const file = summariseBeginning(id, '', reading);
    return { size, modifiedMs, file, scanned: noBlocks, habits: null };
  }
  const { file, habits } = summariseFile(id, text, reading);
  return { size, modifiedMs, file, scanned: snippets.read(file, text), habits };
}

function readText(path: string): string | null {
  try {
    const decoded = decodeDiskText(readFileSync(path));
    return decoded.ok ? decoded.value.text : decoded.error.converted.text;
  } catch {
    return null;
  }
}
