import { join } from 'node:path';
import { readJournal } from '#core/journal/read-journal.ts';
import type { Disk } from '../files/disk.ts';
import type { JournalLibrary, Journals } from '../files/journal/journals.ts';
import { readDocument } from './read-document.ts';

interface Heir {
  readonly library: JournalLibrary;
  /** The library's files as they were last listed. */
  readonly files: readonly { readonly id: string }[];
  readonly issueId: string;
  /** What the file holds, and the SHA-256 of its bytes. */
  readonly text: string;
  readonly version: string;
}

/**
 * A file without a journal was perhaps renamed: it takes over the journal of one that is gone, when it
 * holds what that one held last, and no other file does.
 */
export async function inheritJournal(
  disk: Disk,
  journals: Journals,
  { library, files, issueId, text, version }: Heir,
): Promise<boolean> {
  if (text.trim() === '') return false;
  const pathOf = (id: string): string => join(library.folder, id);
  const ids = files.map(({ id }) => id);
  const gone: string[] = [];
  for (const { issueId: id, entries } of await journals.listOthers(library, ids, version)) {
    if (readJournal(entries, text, 0)?.saved?.text !== text) continue;
    const isThere = await disk.exists(pathOf(id)).catch(() => true);
    if (!isThere) gone.push(id);
  }
  const [former] = gone;
  if (former === undefined || gone.length > 1) return false;
  const own = await disk.facts(pathOf(issueId)).catch(() => null);
  for (const id of ids.filter((each) => each !== issueId)) {
    const facts = await disk.facts(pathOf(id)).catch(() => null);
    if (facts === null || facts.size !== own?.size) continue;
    const other = await readDocument(disk, pathOf(id));
    if (other.ok && other.value.disk.text === text) return false;
  }
  return journals.handOver(library, former, issueId);
}
