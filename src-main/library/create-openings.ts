import type { Settings } from '../settings/settings.ts';
import { createFirstLibrary, type FirstLibraryOptions } from './first-library.ts';
import type { LibraryDesk } from './library-desk.ts';
import { openAskedFile } from './open-asked-file.ts';
import { createRequestedLibrary } from './requested-library.ts';

interface OpeningsOptions extends Pick<FirstLibraryOptions, 'asked' | 'openSample'> {
  readonly desk: LibraryDesk;
  readonly settings: Settings;
  /** Another start asks for something. */
  readonly onRequest: () => void;
}

/** What opens libraries: this start of the app, another one, and files. */
export function createOpenings({ asked, desk, onRequest, openSample, settings }: OpeningsOptions) {
  const openFile = (path: string) => openAskedFile({ desk, settings }, path);
  return {
    openFile,
    firstLibrary: createFirstLibrary({
      desk,
      asked,
      openSample,
      openFile,
      onIssue: (libraryId, issueId) => {
        settings.set('lastIssues', { ...settings.get('lastIssues'), [libraryId]: issueId });
      },
    }),
    requestedLibrary: createRequestedLibrary(onRequest),
  };
}
