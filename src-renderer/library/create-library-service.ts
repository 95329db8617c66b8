import type { CallResult, GalleyBridge } from '#core/ipc/contract.ts';
import type { Library } from '#core/ipc/shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { DocumentService } from '../document/document-service.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import type { LibraryService } from './library-service.ts';

interface LibraryServiceDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly documents: DocumentService;
  readonly editor: EditorHandle;
  readonly translate: () => Translate;
  readonly notices: Notices;
}

type OpenAnswer = CallResult<'library.choose' | 'library.open-recent'>;

const recentLibrariesKept = 10;

export function createLibraryService(deps: LibraryServiceDeps): LibraryService {
  const { bridge, store, documents, editor, notices, translate } = deps;

  bridge.on('library.changed', (changed) => {
    if (store.getState().library?.id === changed.id) store.setState({ library: changed });
  });

  bridge.on('library.health', (libraryHealth) => {
    if (store.getState().library?.id === libraryHealth.libraryId) store.setState({ libraryHealth });
  });

  function remember(library: Library): void {
    if (library.isSample) return;
    store.setState(({ recentLibraries }) => ({
      recentLibraries: [
        { id: library.id, name: library.name, path: library.path },
        ...recentLibraries.filter(({ path }) => path !== library.path),
      ].slice(0, recentLibrariesKept),
    }));
  }

  async function show(library: Library): Promise<void> {
    store.setState({ library, libraryError: null, documentError: null, libraryOverlay: false });
    remember(library);
    const newest = library.files.find(({ kind }) => kind === 'issue');
    if (newest !== undefined) await documents.open(newest.id);
  }

  /**
   * The present text is saved before main opens the next library: afterwards its id could mean a
   * file of the new one.
   */
  async function open(ask: () => Promise<OpenAnswer>): Promise<void> {
    if (store.getState().document !== null && !(await documents.save())) return;
    const answer = await ask();
    if (!answer.ok) {
      // With a library open, its pane stays; without one, the window says why there is none.
      if (store.getState().library === null) store.setState({ libraryError: answer.error });
      else notices.fail(answer.error);
      return;
    }
    if (answer.value === null) return;
    if (store.getState().document !== null && !(await documents.close())) return;
    await show(answer.value);
  }

  async function newIssue(): Promise<boolean> {
    // The new issue is made from what is on disk.
    if (!(await documents.save())) return false;
    const created = await bridge.call('issue.create', undefined);
    if (!created.ok) {
      notices.fail(created.error);
      return false;
    }
    const { issueId, fileName: name, madeFrom: last, titlePlace } = created.value;
    if (!(await documents.open(issueId))) return false;
    if (titlePlace !== null) editor.select(titlePlace);
    const t = translate();
    notices.toast({
      tone: 'success',
      text:
        last === null
          ? t('library.createdFirst', { name })
          : t('library.createdFrom', { name, last }),
      detail: t('library.createdDetail'),
      actions: [],
    });
    return true;
  }

  bridge.on('library.requested', () => {
    void open(() => bridge.call('library.open-requested', undefined));
  });

  return {
    choose: () => open(() => bridge.call('library.choose', undefined)),
    openRecent: (recentId) => open(() => bridge.call('library.open-recent', { recentId })),
    openSample: () => open(() => bridge.call('library.open-sample', undefined)),
    openDropped: (file) => open(() => bridge.openDroppedFolder(file)),
    newIssue,
  };
}
