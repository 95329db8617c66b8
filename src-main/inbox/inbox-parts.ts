import { join } from 'node:path';
import type { Arrival } from '#core/ipc/inbox-shapes.ts';
import { createFileLock, lockFolder } from '../files/file-lock.ts';
import type { Services } from '../services.ts';
import { createArrivals, type Arrivals } from './arrivals.ts';
import { createInboxDesk, type InboxDesk } from './inbox-desk.ts';
import { newEntryId } from './new-entry-id.ts';
import { createTakenLinks } from './taken-links.ts';
import { createWatchPlaces } from './watch-place.ts';
import { createWatchedFile, type WatchedFile } from './watched-file.ts';

export type InboxPartsOptions = Pick<
  Services,
  'disk' | 'writer' | 'settings' | 'desk' | 'dialogs' | 'host' | 'paths'
>;

/** The open library's link inbox and its ways in from outside of the window. */
export interface InboxParts {
  readonly inbox: InboxDesk;
  readonly arrivals: Arrivals;
  readonly watched: WatchedFile;
  /** Something happened on disk, or the library's settings are others. */
  readonly look: () => void;
  /** The window has read an inbox, and hears what is told from now on. */
  readonly windowIsReady: () => void;
}

export function createInboxParts(options: InboxPartsOptions): InboxParts {
  const { disk, writer, settings, desk, dialogs, host, paths } = options;
  let isWindowReady = false;
  const tell = (arrival: Arrival) => {
    host.send('inbox.arrived', arrival);
  };
  const inbox = createInboxDesk({
    disk,
    writer,
    lock: createFileLock(lockFolder()),
    library: desk.current,
    now: () => new Date(),
    newId: newEntryId,
    onChange: (changed) => {
      host.send('inbox.changed', changed);
    },
  });
  const arrivals = createArrivals({
    add: (links) => inbox.add(links),
    isReady: () => isWindowReady && desk.current() !== null,
    tell,
  });
  const watched = createWatchedFile({
    disk,
    library: desk.current,
    places: createWatchPlaces(settings),
    taken: createTakenLinks(disk, writer, join(paths.userData, 'watched')),
    add: (links) => inbox.add(links),
    tell,
    onQuestion: (path) => {
      host.send('inbox.watch-asks', { path });
    },
    askYes: dialogs.mayWatchFile,
  });
  return {
    inbox,
    arrivals,
    watched,
    look: () => {
      inbox.look();
      if (isWindowReady) watched.look();
    },
    windowIsReady: () => {
      isWindowReady = true;
      arrivals.deliver();
      watched.look();
    },
  };
}
