import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { decodeDiskText } from '#core/text/disk-text.ts';
import { inLibraryOrder } from './library-order.ts';
import type { ScanReport, ScanRequest } from './scan-messages.ts';
import { createSnippetScan, noBlocks, type ScannedBlocks } from './scan-snippets.ts';
import { summariseBeginning, summariseFile } from './summarise-file.ts';
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
}

/** Reads a library's files in full; what has kept its size and time since the last scan is not read again. */
export function createScan(report: (report: ScanReport) => void) {
  let known: ReadonlyMap<string, Known> = new Map();
  let knownFolder: string | null = null;
  let snippets = createSnippetScan();

  return ({ serial, folder }: ScanRequest): void => {
    if (folder !== knownFolder) {
      known = new Map();
      snippets = createSnippetScan();
    }
    knownFolder = folder;
    const { entries, folders } = walkOrNothing(folder);
    const found = new Map<string, Known>();
    let unreported: LibraryFile[] = [];
    let nextReport = performance.now() + reportEveryMs;
    for (const entry of entries) {
      const one = stillKnown(entry, known.get(entry.id)) ?? readEntry(folder, entry, snippets);
      found.set(entry.id, one);
      unreported.push(one.file);
      if (performance.now() > nextReport) {
        report({ serial, files: unreported, folders, recurring: null });
        unreported = [];
        nextReport = performance.now() + reportEveryMs;
      }
    }
    known = found;
    const files = inLibraryOrder([...found.values()].map(({ file }) => file));
    const recurring = snippets.learn(files, (id) => found.get(id)?.scanned);
    report({ serial, files, folders, recurring });
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
): Known {
  const text = size > largestScanned ? null : readText(join(folder, id));
  if (text === null) {
    return { size, modifiedMs, file: summariseBeginning(id, ''), scanned: noBlocks };
  }
  const file = summariseFile(id, text);
  return { size, modifiedMs, file, scanned: snippets.read(file, text) };
}

function readText(path: string): string | null {
  try {
    const decoded = decodeDiskText(readFileSync(path));
    return decoded.ok ? decoded.value.text : decoded.error.converted.text;
  } catch {
    return null;
  }
}
