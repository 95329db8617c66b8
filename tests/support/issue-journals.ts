import { thinnedBytes } from '#core/journal/thin-journal.ts';
import {
  createIssueJournals,
  type IssueJournals,
} from '../../src-main/documents/issue-journals.ts';
import type { Disk } from '../../src-main/files/disk.ts';
import { createJournals } from '../../src-main/files/journal/journals.ts';
import type { FileWriter } from '../../src-main/files/write-file.ts';
import type { LibraryDesk } from '../../src-main/library/library-desk.ts';

/** The journals of a test's issues, in `folder`. */
export function issueJournalsIn(
  folder: string,
  disk: Disk,
  writer: FileWriter,
  desk: Pick<LibraryDesk, 'current'>,
): IssueJournals {
  return createIssueJournals({
    desk,
    disk,
    journals: createJournals(disk, writer, folder),
    now: Date.now,
    thinned: ({ bytes, now, limits }) => Promise.resolve(thinnedBytes(bytes, now, limits)),
  });
}
