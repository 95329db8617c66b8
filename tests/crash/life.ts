import type { AppError } from '#core/app-error.ts';
import type { DiskState, Session } from '#core/ipc/shapes.ts';
import { thinnedBytes } from '#core/journal/thin-journal.ts';
import { translatorFor } from '#core/messages/translator.ts';
import { ok } from '#core/result.ts';
import { readPreferences } from '#core/settings/preferences.ts';
import { issueCalls } from '../../src-main/documents/issue-calls.ts';
import { createIssueJournals } from '../../src-main/documents/issue-journals.ts';
import { trashCalls } from '../../src-main/documents/trash-calls.ts';
import { versionCalls } from '../../src-main/documents/version-calls.ts';
import type { Disk } from '../../src-main/files/disk.ts';
import { createJournals } from '../../src-main/files/journal/journals.ts';
import { createTrash } from '../../src-main/files/trash.ts';
import { createFileWriter } from '../../src-main/files/write-file.ts';
import type { OpenLibrary } from '../../src-main/library/describe-library.ts';
import type { LibraryDesk } from '../../src-main/library/library-desk.ts';
import { createDocumentService } from '../../src-renderer/document/create-document-service.ts';
import { createAppStore } from '../../src-renderer/state/store.ts';
import { headlessEditor } from '../support/headless-editor.ts';

export const issueId = 'a.md';

/** Where a life takes place. */
export interface LifePlace {
  readonly library: string;
  /** The user's data. */
  readonly data: string;
}

const shownLibrary: OpenLibrary['shown'] = {
  id: 'library',
  name: 'library',
  path: '',
  isSample: false,
  files: [],
  recurring: { snippets: [], firstLines: [] },
  settings: {},
  settingsProblems: [],
} as unknown as OpenLibrary['shown'];

function deskOf(folder: string, ids: readonly string[]): LibraryDesk {
  const shown = { ...shownLibrary, files: ids.map((id) => ({ id })) };
  const library = { shown, folder, settings: {}, token: 't' };
  const desk: Partial<LibraryDesk> = {
    current: () => library as unknown as OpenLibrary,
    pathOf: (id: string) => Promise.resolve(ok(`${folder}/${id}`)),
    include: () => undefined,
    rescan: () => undefined,
  };
  return desk as LibraryDesk;
}

const session: Session = {
  platform: 'linux',
  language: 'en',
  preferences: readPreferences({}),
  targets: [],
  recentLibraries: [],
  library: null,
  libraryError: null,
  issueId: null,
} as unknown as Session;

interface LifeOptions {
  /** Takes in what the window is told. */
  readonly known?: Set<string>;
  readonly autosave?: boolean;
  /** What the library is known to hold. */
  readonly files?: readonly string[];
  /** Where a copy is to go when the person is asked. */
  readonly copyTo?: string | null;
}

/** One life of the program, main process and window, on the disk. */
export function startLife(
  disk: Disk,
  { library, data }: LifePlace,
  { known = new Set(), autosave = true, copyTo = null, files = [issueId] }: LifeOptions = {},
) {
  const desk = deskOf(library, files);
  const writer = createFileWriter({
    disk,
    backupFolder: `${data}/backups`,
    beforeFirstWrite: () => undefined,
  });
  const journalFiles = createJournals(disk, writer, `${data}/journals`);
  const journals = createIssueJournals({
    desk,
    disk,
    journals: journalFiles,
    now: Date.now,
    thinned: ({ bytes, now, limits }) => Promise.resolve(thinnedBytes(bytes, now, limits)),
  });
  let tell: ((payload: { issueId: string; disk: DiskState }) => void) | null = null;
  const issues = issueCalls({
    desk,
    disk,
    writer,
    journals,
    choosePath: () => Promise.resolve(copyTo),
    onChangedOnDisk: (id, state) => {
      told = state?.text ?? told;
      tell?.({ issueId: id, disk: state });
    },
  });
  const { whileNothingIsRead } = issues;
  const trash = createTrash(disk, writer, `${data}/trash`);
  const handlers = {
    ...issues.handlers,
    ...versionCalls({ desk, disk, writer, journals }),
    ...trashCalls({ desk, disk, trash, whileNothingIsRead, now: Date.now }),
  };
  /** What the window was last told that the file holds. */
  let told: string | null = null;
  const call = async (name: string, input: unknown): Promise<unknown> => {
    const answer = await (handlers as Record<string, (input: unknown) => unknown>)[name]?.(input);
    told = diskTextIn(answer) ?? told;
    return answer;
  };

  const store = createAppStore({ ...session, preferences: { ...session.preferences, autosave } });
  const editor = headlessEditor();
  const failures: AppError['code'][] = [];
  const documents = createDocumentService({
    bridge: {
      call: call as never,
      on: (name, listen) => {
        if (name === 'issue.changed-on-disk') tell = listen as NonNullable<typeof tell>;
        return () => undefined;
      },
    },
    store,
    editor,
    notices: {
      // The window says that it took in what another program wrote.
      toast: () => {
        if (told !== null) known.add(told);
      },
      announce: () => undefined,
      fail: (error) => failures.push(error.code),
    },
    translate: () => translatorFor('en'),
  });
  return {
    call,
    store,
    editor,
    documents,
    failures,
    look: () => issues.lookAtDisk(),
    /** Lets go of the journals' files. */
    end: () => journalFiles.closeOthers([]),
  };
}

/** What an answer of `issue.open` or `issue.save` says that the file holds. */
function diskTextIn(answer: unknown): string | null {
  const result = answer as {
    readonly value?: { readonly text?: string };
    readonly error?: { readonly disk?: DiskState };
  };
  return result.value?.text ?? result.error?.disk?.text ?? null;
}
