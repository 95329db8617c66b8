import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { CommandId } from '#core/commands/catalogue.ts';
import type { CheckService } from '../checks/check-service.ts';
import type { LinkLookService } from '../checks/create-link-look-service.ts';
import type { PreflightService } from '../checks/create-preflight.ts';
import type { DocumentService } from '../document/document-service.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { ExportService } from '../export/export-service.ts';
import type { InboxService } from '../inbox/inbox-service.ts';
import type { FeedService } from '../feeds/feed-service.ts';
import type { GitService } from '../git/git-service.ts';
import type { PublishService } from '../images/publish-service.ts';
import type { ImageService } from '../images/image-service.ts';
import type { LinkService } from '../links/link-service.ts';
import type { LookBackService } from '../look-back/create-look-back-service.ts';
import type { CountsService } from '../counts/create-counts-service.ts';
import type { ListService, ListViewService } from '../library/list-service.ts';
import type { LibraryService } from '../library/library-service.ts';
import type { TabService } from '../tabs/tab-service.ts';
import type { Notices } from '../ui/notices.ts';
import type { IssueMoveService } from '../outline/issue-move-service.ts';
import type { ItemFormService } from '../outline/item-form-service.ts';
import type { OutlineService } from '../outline/outline-service.ts';
import type { MasterService } from '../parts/master-service.ts';
import type { PartService } from '../parts/part-service.ts';
import type { ChannelService } from '../release/channel-service.ts';
import type { ReleaseService } from '../release/release-service.ts';
import type { ProfileService } from '../profile/profile-service.ts';
import type { AnswerService } from '../translation/answer-service.ts';
import type { TranslationService } from '../translation/translation-service.ts';
import type { TriageService } from '../inbox/triage-service.ts';
import type { ImportService } from '../import/import-service.ts';
import type { SeasonService } from '../season/season-service.ts';
import type { SearchService } from '../search/search-service.ts';
import type { SettingsService } from '../settings/create-settings-service.ts';
import type { SpellingService } from '../spelling/create-spelling-service.ts';
import type { StatisticsService } from '../statistics/statistics-service.ts';
import type { SnippetService } from '../snippets/snippet-service.ts';
import type { VersionService } from '../versions/version-service.ts';
import type { PictureService } from '../preview/picture-service.ts';
import type { TwinLink } from '../twins/twin-link.ts';
import type { TwinService } from '../twins/twin-service.ts';
import type { PreferencesService } from './preferences-service.ts';
import type { KeptPlaces } from '../state/kept-places.ts';
import type { Schedule } from '../state/schedule.ts';
import type { AppState, AppStore } from '../state/store.ts';

/** What components may use; put together in wiring.ts. */
export interface Services {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  /** In what order everything is done that follows a change of the text. */
  readonly schedule: Schedule;
  readonly editor: EditorHandle;
  readonly documents: DocumentService;
  readonly tabs: TabService;
  /** The line at the upper edge of each issue's preview. */
  readonly pagePlaces: KeptPlaces<number>;
  readonly outline: OutlineService;
  readonly itemForms: ItemFormService;
  readonly issueMoves: IssueMoveService;
  readonly git: GitService;
  readonly images: ImageService;
  readonly publishing: PublishService;
  readonly links: LinkService;
  readonly lookBack: LookBackService;
  readonly statistics: StatisticsService;
  readonly inbox: InboxService;
  readonly checks: CheckService;
  readonly preflight: PreflightService;
  readonly translation: TranslationService;
  readonly answers: AnswerService;
  readonly linkLook: LinkLookService;
  readonly triage: TriageService;
  readonly twins: TwinService;
  readonly twinLink: TwinLink;
  readonly feeds: FeedService;
  readonly libraries: LibraryService;
  readonly counts: CountsService;
  readonly list: ListService;
  readonly listView: ListViewService;
  readonly exports: ExportService;
  readonly search: SearchService;
  readonly imports: ImportService;
  readonly seasons: SeasonService;
  readonly settings: SettingsService;
  readonly spelling: SpellingService;
  readonly snippets: SnippetService;
  readonly release: ReleaseService;
  readonly channels: ChannelService;
  readonly parts: PartService;
  readonly masters: MasterService;
  readonly profile: ProfileService;
  readonly versions: VersionService;
  readonly pictures: PictureService;
  readonly notices: Notices;
  readonly preferences: PreferencesService;
  /** The translator of the language the window shows now, for services and effects. */
  readonly translate: () => Translate;
  /** Runs a command; false when it does not apply now. */
  readonly run: (id: CommandId) => boolean;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('useServices needs a ServicesContext above it');
  return services;
}

export function useAppState<Part>(select: (state: AppState) => Part): Part {
  return useStore(useServices().store, select);
}
