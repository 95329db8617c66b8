import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { FileStatuses, StatusChange } from '#core/ipc/list-shapes.ts';
import { changeStatuses, renameInStatuses } from '#core/release/change-statuses.ts';
import { fileStatusOf } from '#core/release/shown-status.ts';
import { readStatus, statusFile } from '#core/release/status.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Disk } from '../files/disk.ts';
import { changeLibraryText, readLibraryText } from '../files/library-text-file.ts';
import type { FileWriter } from '../files/write-file.ts';
import type { LibraryDesk } from '../library/library-desk.ts';

export interface StatusDeskOptions {
  readonly desk: Pick<LibraryDesk, 'current'>;
  readonly disk: Disk;
  readonly writer: FileWriter;
  /** The statuses are not what was told last. */
  readonly onChange: (statuses: FileStatuses) => void;
}

/** What the open library's status.yaml says of its files. */
export interface StatusDesk {
  readonly read: () => Promise<Result<FileStatuses, AppError>>;
  /** All in one write. */
  readonly set: (changes: readonly StatusChange[]) => Promise<Result<FileStatuses, AppError>>;
  /** What is said of files goes to their new names. */
  readonly rename: (names: ReadonlyMap<string, string>) => Promise<Result<undefined, AppError>>;
  /** Looks whether somebody has changed the file. */
  readonly look: () => Promise<void>;
}

export function createStatusDesk(options: StatusDeskOptions): StatusDesk {
  const { desk, disk, writer } = options;
  /** Of the file that was read last, so that a look that finds it unchanged costs nothing. */
  let seen = '';
  let told = '';

  async function stamp(folder: string): Promise<string> {
    const facts = await disk.facts(join(folder, statusFile)).catch(() => null);
    return `${folder} ${facts === null ? '' : `${facts.size} ${facts.modifiedNs} ${facts.inode}`}`;
  }

  function tell(statuses: FileStatuses): FileStatuses {
    told = JSON.stringify(statuses);
    return statuses;
  }

  async function read(): Promise<Result<FileStatuses, AppError>> {
    const folder = desk.current()?.folder;
    if (folder === undefined) return err({ code: 'library/not-found', path: '' });
    seen = await stamp(folder);
    const text = await readLibraryText(disk, { folder, name: statusFile });
    return text.ok ? ok(tell(statusesIn(text.value))) : text;
  }

  async function change(
    changed: (text: string) => Result<string, 'not-yaml'>,
  ): Promise<Result<string, AppError>> {
    const folder = desk.current()?.folder;
    if (folder === undefined) return err({ code: 'library/not-found', path: '' });
    const written = await changeLibraryText(
      { disk, writer },
      { folder, name: statusFile },
      (text) => {
        const made = changed(text);
        return made.ok ? { text: made.value, isSound: true } : { text, isSound: false };
      },
    );
    if (!written.ok) return written;
    const { text, isSound } = written.value;
    if (isSound) return ok(text);
    return err({ code: 'file/failed', name: statusFile, cause: 'it is no YAML that Galley wrote' });
  }

  return {
    read,
    set: async (changes) => {
      const wanted = new Map(changes.map(({ issueId, status }) => [issueId, status]));
      const text = await change((yaml) => changeStatuses(yaml, wanted));
      return text.ok ? ok(tell(statusesIn(text.value))) : text;
    },
    rename: async (names) => {
      const text = await change((yaml) => renameInStatuses(yaml, names));
      if (!text.ok) return text;
      options.onChange(tell(statusesIn(text.value)));
      return ok(undefined);
    },
    look: async () => {
      const folder = desk.current()?.folder;
      if (folder === undefined || (await stamp(folder)) === seen) return;
      const before = told;
      const statuses = await read();
      if (statuses.ok && told !== before) options.onChange(statuses.value);
    },
  };
}

function statusesIn(yaml: string): FileStatuses {
  const { status } = readStatus(yaml);
  return Object.fromEntries(
    Object.entries(status).map(([id, record]) => [id, fileStatusOf(record)]),
  );
}
