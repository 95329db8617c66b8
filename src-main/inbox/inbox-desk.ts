import type { AppError } from '#core/app-error.ts';
import { addLinks } from '#core/inbox/add-links.ts';
import { changeEntries, removeEntries } from '#core/inbox/change-inbox.ts';
import type { EntryChange, InboxLink } from '#core/inbox/entry.ts';
import { readInbox, type InboxText } from '#core/inbox/read-inbox.ts';
import type { Inbox, LinksAdded } from '#core/ipc/inbox-shapes.ts';
import { err, ok, type Result } from '#core/result.ts';
import { createPathQueue } from '../files/path-queue.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import { createCanonicalUrls } from './canonical-urls.ts';
import { inboxText, writeInboxFile, type InboxFileTools } from './inbox-file.ts';

/** The open library's link inbox: whatever adds, changes or reads takes its turn here. */
export interface InboxDesk {
  readonly read: () => Promise<Result<Inbox, AppError>>;
  /** The one way in for links, whoever brings them: paste, feeds, the command line's file, a browser. */
  readonly add: (
    links: readonly InboxLink[],
    /** Refused where another library is open by then; missing for whichever is open. */
    libraryId?: string,
  ) => Promise<Result<LinksAdded, AppError>>;
  /** The inbox with the changes; entries that are gone are left out. */
  readonly change: (changes: readonly EntryChange[]) => Promise<Result<Inbox, AppError>>;
  readonly remove: (ids: readonly string[]) => Promise<Result<undefined, AppError>>;
  /** Reads the file again, e.g. after something happened in the library's folder. */
  readonly look: () => void;
}

export interface InboxDeskOptions extends InboxFileTools {
  readonly library: () => OpenLibrary | null;
  readonly now: () => Date;
  readonly newId: () => string;
  /** The inbox is not what it was. */
  readonly onChange: (inbox: Inbox) => void;
}

interface Written<Changed> {
  readonly changed: Changed;
  readonly inbox: Inbox;
}

interface Known {
  readonly text: string | null;
  readonly inbox: Inbox;
}

const noLibrary: AppError = { code: 'library/not-found', path: '' };

export function createInboxDesk(options: InboxDeskOptions): InboxDesk {
  const { disk, library, now, newId } = options;
  const queue = createPathQueue();
  const canonicalUrls = createCanonicalUrls();
  let known: Known | null = null;
  let version = 0;

  const show = (next: Known): Inbox => {
    const isNew = known?.inbox.libraryId !== next.inbox.libraryId || known.text !== next.text;
    known = next;
    if (isNew) options.onChange(next.inbox);
    return next.inbox;
  };

  function asKnown(
    text: string | null,
    libraryId: string,
    { entries, problems }: Pick<Inbox, 'entries' | 'problems'>,
  ): Known {
    version += 1;
    return { text, inbox: { libraryId, version, entries, problems } };
  }

  async function load({ folder, shown }: OpenLibrary): Promise<Known> {
    const read = await inboxText(disk, folder);
    const libraryId = shown.id;
    if (read.ok) {
      const isKnown = known?.inbox.libraryId === libraryId && known.text === read.value;
      if (known !== null && isKnown) return known;
      return asKnown(read.value, libraryId, readInbox(read.value));
    }
    const detail = 'cause' in read.error ? read.error.cause : read.error.code;
    const problems = [{ line: 0, kind: 'unreadable' as const, detail }];
    return asKnown(null, libraryId, { entries: [], problems });
  }

  const write = <Changed extends InboxText>(
    change: (text: string, opened: OpenLibrary) => Changed,
    libraryId?: string,
  ) =>
    queue.run('', async (): Promise<Result<Written<Changed>, AppError>> => {
      const opened = library();
      if (opened === null) return err(noLibrary);
      if (libraryId !== undefined && opened.shown.id !== libraryId) return err(noLibrary);
      const changed = await writeInboxFile(options, opened.folder, (text) => change(text, opened));
      if (!changed.ok) return changed;
      const next = asKnown(changed.value.text, opened.shown.id, changed.value);
      const isOpen = library()?.shown.id === opened.shown.id;
      if (isOpen) show(next);
      return ok({ changed: changed.value, inbox: next.inbox });
    });

  return {
    read: () =>
      queue.run('', async () => {
        const opened = library();
        if (opened === null) return err(noLibrary);
        known = await load(opened);
        return ok(known.inbox);
      }),
    add: async (links, libraryId) => {
      const written = await write((text, { settings }) => {
        const canonical = canonicalUrls(settings.links?.wrappers);
        return addLinks(text, links, { now: now().toISOString(), newId, canonical });
      }, libraryId);
      if (!written.ok) return written;
      const { added, already, refused, leftOut } = written.value.changed;
      return ok({ added, already, refused, leftOut });
    },
    change: async (changes) => {
      const at = now().toISOString();
      const written = await write((text) => changeEntries(text, changes, at));
      return written.ok ? ok(written.value.inbox) : written;
    },
    remove: async (ids) => {
      const written = await write((text) => removeEntries(text, ids));
      return written.ok ? ok(undefined) : written;
    },
    look: () => {
      void queue.run('', async () => {
        const opened = library();
        // Nobody has asked for this library's inbox yet.
        if (opened === null || known?.inbox.libraryId !== opened.shown.id) return;
        show(await load(opened));
      });
    },
  };
}
