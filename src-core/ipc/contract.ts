import { z } from 'zod';
import type { AppError } from '../app-error.ts';
import { commandContexts } from '../commands/command.ts';
import { windowEntrySchema } from '../journal/entry.ts';
import { settingsChangeSchema } from '../library/library-settings.ts';
import type { Result } from '../result.ts';
import { preferencesChangeSchema, preferencesSchema } from '../settings/preferences.ts';
import { arrivalSchema, inboxCalls, inboxSchema } from './inbox-shapes.ts';
import { checkCalls, linkProgressSchema } from './check-shapes.ts';
import { exportCalls } from './export-calls.ts';
import { factsCalls, factsProgressSchema } from './facts-shapes.ts';
import { feedCalls, feedListSchema } from './feed-shapes.ts';
import { gitCalls, gitProgressSchema } from './git-shapes.ts';
import { imageCalls, imageProgressSchema } from './image-shapes.ts';
import { importCalls, importProgressSchema } from './import-shapes.ts';
import { linkCalls } from './link-shapes.ts';
import { lookBackCalls } from './look-back-shapes.ts';
import { libraryHealthSchema } from './library-health.ts';
import { listCalls, statusesSchema } from './list-shapes.ts';
import { masterCalls } from './master-shapes.ts';
import type { FirstIssue } from './first-issue.ts';
import { partCalls } from './part-shapes.ts';
import { placeCalls } from './place-shapes.ts';
import { settingsCalls } from './settings-shapes.ts';
import { sideCalls } from './side-shapes.ts';
import { spellingCalls, spellingChoiceSchema } from './spelling-shapes.ts';
import { statisticsCalls } from './statistics-shapes.ts';
import { reportCalls, reportProgressSchema } from './report-shapes.ts';
import { releaseCalls, releaseProgressSchema } from './release-shapes.ts';
import { searchCalls } from './search-shapes.ts';
import { seasonCalls, seasonProgressSchema } from './season-shapes.ts';
import { helpCalls } from './help-shapes.ts';
import { tabCalls } from './tab-shapes.ts';
import { translationCalls, translationChangedSchema } from './translation-shapes.ts';
import { updateCalls } from './update-shapes.ts';
import {
  askedLibrarySchema,
  createdIssueSchema,
  diskStateSchema,
  exportAskSchema,
  librarySchema,
  openedIssueSchema,
  sessionSchema,
} from './shapes.ts';
import { twinCalls } from './twin-calls.ts';
import { deletedIssueSchema, issueVersionSchema, unsavedIssueSchema } from './version-shapes.ts';

const nothing = z.undefined();

/** The version of a file that is not there: saving over it writes the file anew. */
export const absentVersion = '';

/**
 * Every call of the window to the main process: name, input, output. Main checks the sender, parses
 * the input and answers `Result<output, AppError>`; nothing is thrown across. The window never names
 * a path to write: it holds ids that main handed out.
 */
export const calls = {
  'app.start': { input: nothing, output: sessionSchema },

  /** Asks for a folder; null when the person cancels. */
  'library.choose': { input: nothing, output: librarySchema.nullable() },
  'library.open-recent': { input: z.object({ recentId: z.string() }), output: librarySchema },
  'library.open-sample': { input: nothing, output: librarySchema },
  /** A folder dropped on the window; only the preload script can turn a dropped file into a path. */
  'library.open-dropped': { input: z.object({ path: z.string() }), output: librarySchema },

  /** What `library.requested` is about; null when there is nothing to open any more. */
  'library.open-requested': { input: nothing, output: askedLibrarySchema.nullable() },

  /**
   * Changes the open library's galley.yaml, which is made with the first change. Refused when the file
   * would have mistakes then.
   */
  'library.change-settings': {
    input: z.object({ changes: z.array(settingsChangeSchema).max(200) }),
    output: librarySchema,
  },

  /** Remembers on this machine whether the open library's pictures on the web are shown. */
  'library.show-remote-pictures': {
    input: z.object({ shown: z.boolean() }),
    output: librarySchema,
  },

  /** Writes the issue after the library's last one; never over a file that is there. */
  'issue.create': { input: nothing, output: createdIssueSchema },
  ...twinCalls,
  'issue.open': { input: z.object({ issueId: z.string() }), output: openedIssueSchema },
  /** An issue that is not shown, for what goes into it; it is not watched. */
  'issue.read': { input: z.object({ issueId: z.string() }), output: openedIssueSchema },
  /**
   * Refused with file/changed-on-disk unless the file still is `baseVersion`; that error carries the
   * version to name in order to overwrite it (`absentVersion` where the file is gone).
   */
  'issue.save': {
    input: z.object({
      issueId: z.string(),
      text: z.string(),
      baseVersion: z.string(),
      /** Consent to write a file as UTF-8 that was read in another encoding. */
      convertToUtf8: z.boolean(),
      /** The text is not the open document's: where that file is open, its document takes it in. */
      fromOutside: z.boolean().optional(),
    }),
    output: z.object({ version: z.string() }),
  },
  /** What the window did, in order; to be called as it happens. */
  'issue.journal': {
    input: z.object({ issueId: z.string(), entries: z.array(windowEntrySchema) }),
    output: nothing,
  },
  /** Asks where; null when the person cancels. */
  'issue.save-copy': {
    input: z.object({ issueId: z.string(), text: z.string() }),
    output: z.object({ name: z.string() }).nullable(),
  },

  /** The last first. */
  'issue.versions': {
    input: z.object({ issueId: z.string() }),
    output: z.array(issueVersionSchema),
  },
  'issue.version': {
    input: z.object({ issueId: z.string(), versionId: z.string() }),
    output: z.object({ text: z.string() }),
  },
  /** Writes a version as a new file beside the issue. */
  'issue.restore': {
    input: z.object({ issueId: z.string(), versionId: z.string() }),
    output: createdIssueSchema.pick({ issueId: true, fileName: true }),
  },
  /** The issues of the library, but the open one, whose last text was never saved. */
  'issue.unsaved': { input: nothing, output: z.array(unsavedIssueSchema) },
  /** Into Galley's trash, from which it can be put back byte for byte. */
  'issue.delete': {
    input: z.object({ issueId: z.string() }),
    output: z.object({ trashId: z.string(), fileName: z.string() }),
  },
  /** Keeps with the deleted issues what a file held that another program took away. */
  'issue.let-go': {
    input: z.object({ issueId: z.string(), text: z.string() }),
    output: z.object({ trashId: z.string(), fileName: z.string() }),
  },
  /** Never over a file that is there. */
  'issue.put-back': {
    input: z.object({ trashId: z.string() }),
    output: createdIssueSchema.pick({ issueId: true, fileName: true }),
  },
  /** What was deleted from the library, the last first. */
  'issue.deleted': { input: nothing, output: z.array(deletedIssueSchema) },

  /** Saves a text as `snippets/NAME.md` of the library; never over a file that is there. */
  'snippet.save': {
    input: z.object({ name: z.string(), text: z.string() }),
    output: z.object({ name: z.string() }),
  },

  ...exportCalls,
  ...releaseCalls,
  ...sideCalls,
  ...settingsCalls,
  ...searchCalls,
  ...linkCalls,
  ...listCalls,
  ...checkCalls,
  ...partCalls,
  ...masterCalls,
  ...placeCalls,
  ...inboxCalls,
  ...feedCalls,
  ...factsCalls,
  ...imageCalls,
  ...translationCalls,
  ...gitCalls,
  ...seasonCalls,
  ...lookBackCalls,
  ...importCalls,
  ...tabCalls,
  ...helpCalls,
  ...spellingCalls,
  ...updateCalls,
  ...statisticsCalls,
  ...reportCalls,

  /** The web addresses on the clipboard, one a line; '' when anything else is on it. */
  'clipboard.read-links': { input: nothing, output: z.string() },
  /** http, https and mailto only, in the system's browser; false when the address is refused. */
  'link.open': { input: z.object({ url: z.string() }), output: z.boolean() },
  /** Versions, settings and the log's last lines onto the clipboard; nothing of a text or a folder. */
  'diagnostics.copy': { input: nothing, output: nothing },
  'preferences.change': { input: preferencesChangeSchema, output: preferencesSchema },
  /** What the window shows, for its title, the menus' enabled items and the next start. */
  'window.describe': {
    input: z.object({
      title: z.string(),
      unsaved: z.boolean(),
      issueId: z.string().nullable(),
      contexts: z.array(z.enum(commandContexts)),
    }),
    output: nothing,
  },
  /** The answer to `window.closing`: everything is saved, or may be lost. */
  'window.close': { input: nothing, output: nothing },
} as const;

/** Every message of the main process to the window. */
const events = {
  'library.changed': librarySchema,
  'library.health': libraryHealthSchema,
  /** Another start of the app asks for a library or a file: the window saves, then opens it. */
  'library.requested': nothing,
  'issue.changed-on-disk': z.object({ issueId: z.string(), disk: diskStateSchema }),
  /** An export waits for `export.answer` before it writes these files. */
  'export.asks': exportAskSchema,
  'command.run': z.object({ commandId: z.string() }),
  /** status.yaml says something else, whoever has written it. */
  'list.statuses-changed': statusesSchema,
  'release.progress': releaseProgressSchema,
  /** The open library's inbox as it is now, whoever has changed it. */
  'inbox.changed': inboxSchema,
  /** Links came in from a browser or the watched file. */
  'inbox.arrived': arrivalSchema,
  /** The library's settings name a file outside it to watch, which nobody has allowed here. */
  'inbox.watch-asks': z.object({ path: z.string() }),
  /** The feeds are not what they were, or are being polled. */
  'feeds.changed': feedListSchema,
  /** Texts of the open library have changed, or all of them have been read: ask again. */
  'search.changed': nothing,
  'facts.progress': factsProgressSchema,
  'checks.link-progress': linkProgressSchema,
  'image.progress': imageProgressSchema,
  'translation.changed': translationChangedSchema,
  'git.progress': gitProgressSchema,
  'season.progress': seasonProgressSchema,
  'report.progress': reportProgressSchema,
  /** How many files of an import are written. */
  'import.progress': importProgressSchema,
  'spelling.chosen': spellingChoiceSchema,
  /** The person wants to close the window; it saves and answers `window.close`. */
  'window.closing': nothing,
} as const;

export type CallName = keyof typeof calls;
export type CallInput<Name extends CallName> = z.infer<(typeof calls)[Name]['input']>;
type CallOutput<Name extends CallName> = z.infer<(typeof calls)[Name]['output']>;
export type CallResult<Name extends CallName> = Result<CallOutput<Name>, AppError>;
export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;

/** What the preload script puts on `window.galley`. */
export interface GalleyBridge {
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallResult<Name>>;
  /** Returns the function that ends the subscription. */
  on<Name extends EventName>(
    name: Name,
    listener: (payload: EventPayload<Name>) => void,
  ): () => void;
  /** Opens a folder that was dropped on the window; takes the DOM's File. */
  openDroppedFolder(file: unknown): Promise<CallResult<'library.open-dropped'>>;
  /** What a start can show before main can answer any call; null where that is not surely right. */
  first(): Promise<FirstIssue | null>;
  /** That is painted, or there was none: what answers calls may be loaded now. */
  firstDone(): void;
}
