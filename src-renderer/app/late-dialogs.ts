import { RulePageDialog } from '../checks/rule-page-dialog.tsx';
import { CompareDialog } from '../document/compare-dialog.tsx';
import { ClipboardDialog } from '../export/clipboard-dialog.tsx';
import { ReportDialog } from '../export/report-dialog.tsx';
import { TriageIssueDialog } from '../inbox/issue-dialog.tsx';
import { SectionDialog } from '../inbox/section-dialog.tsx';
import { FeedsDialog } from '../feeds/feeds-dialog.tsx';
import { GitPublishDialog } from '../git/git-publish-dialog.tsx';
import { PublishDialog } from '../images/publish-dialog.tsx';
import { PictureDialog } from '../images/picture-dialog.tsx';
import { ImportDialog } from '../import/import-dialog.tsx';
import { IssueMoveDialog } from '../outline/issue-move-dialog.tsx';
import { ItemFormDialog } from '../outline/item-form-dialog.tsx';
import { RenameDialog } from '../library/rename-dialog.tsx';
import { PartIssueDialog } from '../parts/part-issue-dialog.tsx';
import { ChannelsDialog } from '../release/channels-dialog.tsx';
import { FoundLibraryDialog } from '../profile/found-library-dialog.tsx';
import { LibraryProfileDialog } from '../profile/library-profile-dialog.tsx';
import { SeasonsDialog } from '../season/seasons-dialog.tsx';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { ShortcutsDialog } from '../shortcuts/shortcuts-dialog.tsx';
import { StatisticsDialog } from '../statistics/statistics-dialog.tsx';
import { InsertSnippetDialog } from '../snippets/insert-snippet-dialog.tsx';
import { SaveSnippetDialog } from '../snippets/save-snippet-dialog.tsx';
import { DeletedIssuesDialog } from '../versions/deleted-issues-dialog.tsx';
import { AnswerDialog } from '../translation/answer-dialog.tsx';
import { VersionsDialog } from '../versions/versions-dialog.tsx';

/** The dialogs that no start shows, by the name under which the state opens them. */
export const lateDialogs = {
  clipboard: ClipboardDialog,
  report: ReportDialog,
  compare: CompareDialog,
  'item-form': ItemFormDialog,
  'move-to-issue': IssueMoveDialog,
  'triage-issue': TriageIssueDialog,
  'triage-section': SectionDialog,
  'library-profile': LibraryProfileDialog,
  'found-library': FoundLibraryDialog,
  'rule-page': RulePageDialog,
  'part-issue': PartIssueDialog,
  'rename-issue': RenameDialog,
  'insert-snippet': InsertSnippetDialog,
  'save-snippet': SaveSnippetDialog,
  channels: ChannelsDialog,
  feeds: FeedsDialog,
  picture: PictureDialog,
  'publish-pictures': PublishDialog,
  'git-publish': GitPublishDialog,
  import: ImportDialog,
  seasons: SeasonsDialog,
  statistics: StatisticsDialog,
  'translation-answer': AnswerDialog,
  settings: SettingsDialog,
  shortcuts: ShortcutsDialog,
  versions: VersionsDialog,
  'deleted-issues': DeletedIssuesDialog,
} as const;
