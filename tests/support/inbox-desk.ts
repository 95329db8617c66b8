import { join } from 'node:path';
import type { Inbox } from '#core/ipc/inbox-shapes.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { realDisk, type Disk } from '../../src-main/files/disk.ts';
import { createFileLock } from '../../src-main/files/file-lock.ts';
import { createFileWriter } from '../../src-main/files/write-file.ts';
import { createInboxDesk, type InboxDesk } from '../../src-main/inbox/inbox-desk.ts';
import { newEntryId } from '../../src-main/inbox/new-entry-id.ts';
import type { OpenLibrary } from '../../src-main/library/describe-library.ts';
import { tempFolder } from './temp-folder.ts';

interface InboxWorld {
  readonly disk?: Disk;
  readonly locks?: string;
  readonly onChange?: (inbox: Inbox) => void;
}

/** The inbox of a library in a test's temporary folder, as one program has it. */
export function inboxDeskIn(folder: string, world: InboxWorld = {}): InboxDesk {
  const disk = world.disk ?? realDisk;
  return createInboxDesk({
    disk,
    writer: createFileWriter({
      disk,
      backupFolder: join(tempFolder(), 'backups'),
      beforeFirstWrite: () => undefined,
    }),
    lock: createFileLock(world.locks ?? tempFolder()),
    library: () => libraryIn(folder),
    now: () => new Date(),
    newId: newEntryId,
    onChange: world.onChange ?? (() => undefined),
  });
}

/** Two programs that have one library open. */
export function inboxDesksIn(folder: string) {
  const locks = tempFolder();
  return {
    folder,
    first: inboxDeskIn(folder, { locks }),
    second: inboxDeskIn(folder, { locks }),
  };
}

/** An open library as far as an inbox knows it. */
export function libraryIn(folder: string, settings: LibrarySettings = {}): OpenLibrary {
  const recurring = { snippets: [], firstLines: [] };
  return {
    folder,
    recurring,
    settings,
    token: '',
    shown: {
      id: folder,
      name: 'Library',
      path: folder,
      isSample: false,
      remotePictures: null,
      files: [],
      recurring,
      found: null,
      groups: [],
      settings,
      settingsProblems: [],
    },
  };
}
