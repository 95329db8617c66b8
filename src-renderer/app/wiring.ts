import { isCommandId, type CommandId } from '#core/commands/catalogue.ts';
import { createHandlers } from '../commands/handlers.ts';
import { createKeyDispatch } from '../commands/key-dispatch.ts';
import { createRunner } from '../commands/runner.ts';
import { createCheckOther } from '../checks/check-other.ts';
import { createCheckService } from '../checks/create-check-service.ts';
import { createLinkLookService } from '../checks/create-link-look-service.ts';
import { watchCheckFacts } from '../checks/watch-check-facts.ts';
import { createPreflight } from '../checks/create-preflight.ts';
import { createDocumentService } from '../document/create-document-service.ts';
import { createExportService } from '../export/create-export-service.ts';
import { createInboxService } from '../inbox/create-inbox-service.ts';
import { createTriageService } from '../inbox/create-triage-service.ts';
import { createFeedService } from '../feeds/create-feed-service.ts';
import { createGitService } from '../git/create-git-service.ts';
import { createPublishService } from '../images/create-publish-service.ts';
import { createImageService } from '../images/create-image-service.ts';
import { createLinkService } from '../links/create-link-service.ts';
import { createCountsService } from '../counts/create-counts-service.ts';
import { createListService } from '../library/create-list-service.ts';
import { createListViewService } from '../library/create-list-view-service.ts';
import { isListFocused } from '../library/list-focus.ts';
import { createLibraryService } from '../library/create-library-service.ts';
import { createIssueMoveService } from '../outline/create-issue-move-service.ts';
import { createItemFormService } from '../outline/create-item-form-service.ts';
import { createLookBackService } from '../look-back/create-look-back-service.ts';
import { createOutlineService } from '../outline/create-outline-service.ts';
import { createMasterService } from '../parts/create-master-service.ts';
import { createPartService } from '../parts/create-part-service.ts';
import { createChannelService } from '../release/create-channel-service.ts';
import { createReleaseService } from '../release/create-release-service.ts';
import { createProfileService } from '../profile/create-profile-service.ts';
import { createImportService } from '../import/create-import-service.ts';
import { createSeasonService } from '../season/create-season-service.ts';
import { createSearchService } from '../search/create-search-service.ts';
import { createSettingsService } from '../settings/create-settings-service.ts';
import { createSpellingService } from '../spelling/create-spelling-service.ts';
import { createStatisticsService } from '../statistics/create-statistics-service.ts';
import { createSnippetService } from '../snippets/create-snippet-service.ts';
import { createVersionService } from '../versions/create-version-service.ts';
import { createTabService } from '../tabs/create-tab-service.ts';
import { createTwinLink } from '../twins/create-twin-link.ts';
import { createTwinService } from '../twins/create-twin-service.ts';
import { documentsBeside } from '../twins/documents-beside.ts';
import { createBeside } from '../translation/beside.ts';
import { createAnswerService } from '../translation/create-answer-service.ts';
import { createTranslationService } from '../translation/create-translation-service.ts';
import { createPictureService } from '../preview/create-picture-service.ts';
import type { EditorPlace } from '../editor/editor-handle.ts';
import { createKeptPlaces } from '../state/kept-places.ts';
import { createWindowSchedule } from '../state/window-schedule.ts';
import { createNotices, type Toasts } from '../ui/notices.ts';
import { answerClosing } from './answer-closing.ts';
import { createTranslate } from './create-translate.ts';
import { describeWindow } from './describe-window.ts';
import { firstPagePlace } from './first-page-place.ts';
import type { FirstWindow } from './first-window.ts';
import { keepPlace } from './keep-place.ts';
import { createPreferencesService } from './preferences-service.ts';
import type { Services } from './services.ts';
import { startCheck, startSpelling, startTranslation } from './start-workers.ts';
import { followWindowWidth } from './window-width.ts';

/** Puts the window's services together. `connect` starts what listens to the page and to main. */
export function wire({
  bridge,
  session,
  store,
  editor,
}: Pick<FirstWindow, 'bridge' | 'session' | 'store' | 'editor'>): {
  readonly services: Services;
  readonly toasts: Toasts;
  readonly connect: () => void;
} {
  const translate = createTranslate(store);
  const schedule = createWindowSchedule();
  const { notices, toasts } = createNotices({ store, translate });
  const preferences = createPreferencesService({
    bridge,
    store,
    notices,
    systemLanguages: navigator.languages,
  });
  const twins = createTwinService({
    bridge,
    store,
    session,
    editor,
    preferences,
    notices,
    translate,
    schedule,
  });
  const { side } = twins;
  const places = createKeptPlaces<EditorPlace>(
    session.place && {
      issueId: session.place.issueId,
      state: store.getState(),
      place: session.place,
    },
  );
  const documents = documentsBeside(
    createDocumentService({ bridge, store, editor, places, notices, translate }),
    twins,
  );
  const tabs = createTabService({ bridge, store, documents, editor, places, notices, translate });
  const versions = createVersionService({ bridge, store, documents, notices, translate });
  const outline = createOutlineService({ store, editor, notices, translate, schedule });
  const libraries = createLibraryService({
    bridge,
    store,
    documents,
    editor,
    tabs,
    notices,
    translate,
    startTwin: () => twins.start(),
  });
  const list = createListService({ bridge, store, documents, preferences, notices, translate });
  const counts = createCountsService({ bridge, store, editor, notices, translate });
  const listView = createListViewService({ store, preferences, notices, translate });
  const itemForms = createItemFormService({ bridge, store, editor, outline, notices, translate });
  const issueMoves = createIssueMoveService({
    bridge,
    store,
    editor,
    documents,
    beside: side,
    outline,
    notices,
    translate,
  });
  const here = { store, editor, outline, documents };
  const twinLink = createTwinLink({ bridge, here, there: side, notices, translate });
  const search = createSearchService({ bridge, store, editor, documents, notices, translate });
  const settings = createSettingsService({ bridge, store, preferences, notices, translate });
  const spelling = createSpellingService({
    bridge,
    desks: [{ editor, store }, side],
    preferences,
    notices,
    translate,
    schedule,
    startWorker: startSpelling,
    openSettings: () => void settings.open('spelling'),
  });
  const snippets = createSnippetService({ bridge, store, editor, notices, translate });
  const profile = createProfileService({ bridge, store, editor, outline, notices, translate });
  const masters = createMasterService({ bridge, store, documents, notices, translate });
  const issueParts = createPartService({ store, documents, profile, notices, translate });
  const links = createLinkService({
    bridge,
    store,
    editor,
    documents,
    notices,
    translate,
    schedule,
  });
  const statistics = createStatisticsService({ bridge, store, documents, notices, translate });
  const lookBack = createLookBackService({ bridge, store, editor, notices, translate });
  const inbox = createInboxService({ bridge, store, notices, translate });
  const checks = createCheckService({
    bridge,
    store,
    editor,
    notices,
    translate,
    schedule,
    startWorker: startCheck,
  });
  const translation = createTranslationService({
    bridge,
    store,
    editor,
    outline,
    beside: createBeside(store, twins, preferences),
    notices,
    translate,
    schedule,
    startWorker: startTranslation,
  });
  const answers = createAnswerService({ bridge, store, outline, translation, notices, translate });
  watchCheckFacts({ bridge, store, editor, schedule });
  const linkLook = createLinkLookService({
    bridge,
    store,
    editor,
    notices,
    preferences,
    translate,
  });
  const feeds = createFeedService({ bridge, store, notices, translate });
  const triage = createTriageService({
    bridge,
    store,
    editor,
    documents,
    outline,
    inbox,
    feeds,
    notices,
    translate,
  });
  const publishing = createPublishService({ bridge, store, editor, notices, translate });
  const images = createImageService({ bridge, store, editor, notices, translate });
  editor.onPictures((files) => images.insert(files, null));
  const preflight = createPreflight({
    store,
    checks,
    preferences,
    checkOther: createCheckOther({ bridge, store, startWorker: startCheck }),
    open: (issueId) => documents.open(issueId),
  });
  const git = createGitService({ bridge, store, notices, translate });
  const exporting = { bridge, store, editor, notices, preferences, preflight, translate };
  const exports = createExportService(exporting);
  const release = createReleaseService({ ...exporting, git });
  const seasons = createSeasonService({ bridge, store, documents, notices, translate });
  const imports = createImportService({ bridge, store, documents, list, notices, translate });
  const channels = createChannelService({ bridge, store, notices });
  const pictures = createPictureService({ bridge, store, notices, translate });

  const parts = {
    bridge,
    store,
    schedule,
    editor,
    documents,
    tabs,
    pagePlaces: firstPagePlace(session),
    outline,
    itemForms,
    issueMoves,
    images,
    publishing,
    libraries,
    counts,
    list,
    listView,
    links,
    lookBack,
    statistics,
    inbox,
    checks,
    preflight,
    translation,
    answers,
    linkLook,
    triage,
    twins,
    twinLink,
    feeds,
    exports,
    git,
    release,
    channels,
    search,
    imports,
    seasons,
    settings,
    spelling,
    snippets,
    parts: issueParts,
    masters,
    profile,
    versions,
    pictures,
    notices,
    preferences,
    translate,
  };
  const runHere = createRunner(store.getState, createHandlers(parts));
  const runBeside = createRunner(side.store.getState, createHandlers({ ...parts, ...side }));
  const run = (id: CommandId): boolean => (twins.means(id) ? runBeside(id) : runHere(id));

  const handleKey = createKeyDispatch({
    platform: store.getState().platform,
    shortcuts: () => store.getState().preferences.shortcuts,
    run,
    isComposing: () => editor.isComposing() || side.editor.isComposing(),
    isEditorFocused: () => editor.hasFocus() || side.editor.hasFocus(),
    isListFocused,
    isDialogOpen: () => store.getState().dialog !== null || side.store.getState().dialog !== null,
  });

  function connect(): void {
    followWindowWidth(store);
    describeWindow(bridge, store, side.store);
    const tellPlace = keepPlace(parts);
    answerClosing(parts, tellPlace);
    window.addEventListener('keydown', handleKey, { capture: true });
    bridge.on('command.run', ({ commandId }) => {
      if (isCommandId(commandId)) run(commandId);
    });
  }

  return { services: { ...parts, run }, toasts, connect };
}
