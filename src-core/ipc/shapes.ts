import { z } from 'zod';
import { languages } from '../messages/translator.ts';
import { copyKinds, copyUnits, targetKinds } from '../export/target.ts';
import { journalStepSchema } from '../journal/entry.ts';
import { preferencesSchema } from '../settings/preferences.ts';
import { issuePlaceSchema } from './place-shapes.ts';
import { appErrorSchema } from '../app-error.ts';
import { partGroupSchema } from '../parts/part-group.ts';
import { tabsSchema } from './tab-shapes.ts';
import { foundProfileSchema } from '../issue/profile/found-profile.ts';
import { librarySettingsSchema, settingsProblemSchema } from '../library/library-settings.ts';

/** One file of the library. `id` is handed out by main; it is the path below the library's folder. */
const libraryFileSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  /** `other`: Markdown that is not an issue, e.g. a README. */
  kind: z.enum(['issue', 'other']),
  number: z.number().nullable(),
  title: z.string().nullable(),
  /** YYYY-MM-DD. */
  date: z.string().nullable(),
  /** In document order; null until the file has been read in full. */
  sections: z.array(z.object({ title: z.string(), itemCount: z.number() })).nullable(),
});
export type LibraryFile = z.infer<typeof libraryFileSchema>;

/** What recurs from issue to issue; issue/snippets/learn-snippets.ts says what the fields mean. */
const recurringBlocksSchema = z.object({
  snippets: z
    .array(
      z.object({
        name: z.string(),
        text: z.string(),
        key: z.string(),
        hashes: z.array(z.number()).readonly(),
        count: z.number(),
        usedIn: z.array(z.string()).readonly(),
        saved: z.boolean(),
      }),
    )
    .readonly(),
  firstLines: z.array(z.string()).readonly(),
});

export const librarySchema = z.object({
  id: z.string(),
  name: z.string(),
  /** For display only. */
  path: z.string(),
  isSample: z.boolean(),
  /** Whether its pictures on the web are shown: what was answered on this machine, null for nothing yet. */
  remotePictures: z.boolean().nullable(),
  /** Issues newest first, then the other files. */
  files: z.array(libraryFileSchema),
  /** Nothing until all files have been read. */
  recurring: recurringBlocksSchema,
  /** What its issues have in common; null until all of them have been read. */
  found: foundProfileSchema.nullable(),
  /** The issues that its files make up; none until the files have been read. */
  groups: z.array(partGroupSchema),
  /** What its galley.yaml sets. */
  settings: librarySettingsSchema,
  settingsProblems: z.array(settingsProblemSchema),
});
export type Library = z.infer<typeof librarySchema>;

const recentLibrarySchema = z.object({ id: z.string(), name: z.string(), path: z.string() });
export type RecentLibrary = z.infer<typeof recentLibrarySchema>;

/** How an issue was left: the steps lead from `start` to the text that the window showed last. */
const openedJournalSchema = z.object({
  text: z.string(),
  start: z.string(),
  steps: z.array(journalStepSchema).readonly(),
  /** What was on disk last, as far as is known, and when (ms since 1970). */
  saved: z.object({ text: z.string(), at: z.number() }).nullable(),
  /** How many changes were never saved; 0 for a text that is what the file holds. */
  changes: z.number(),
});

export const openedIssueSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  /** LF line ends, no BOM. */
  text: z.string(),
  /** What a save must name; opaque. */
  version: z.string(),
  /**
   * The encoding it was read with, `damaged-utf-8` and `unknown` among them; anything but `utf-8` is
   * shown read-only until it is converted.
   */
  encoding: z.string(),
  /** The file may not be written (permissions, read-only medium). */
  writable: z.boolean(),
  /** Where relative image addresses of this issue are served, ends in a slash. */
  assetBase: z.string(),
  /** What the journal has of it; null when that is no more than `text`. */
  journal: openedJournalSchema.nullable(),
});
export type OpenedIssue = z.infer<typeof openedIssueSchema>;

export const createdIssueSchema = z.object({
  issueId: z.string(),
  fileName: z.string(),
  /** The file's name of the issue that it was made from; null for a first one. */
  madeFrom: z.string().nullable(),
  /** Where the issue's own title is to be written in its text; null when the text has no title. */
  titlePlace: z.object({ from: z.number(), to: z.number() }).nullable(),
});
export type CreatedIssue = z.infer<typeof createdIssueSchema>;

/** What a file holds now; null when it is gone. */
export const diskStateSchema = z.object({ text: z.string(), version: z.string() }).nullable();
export type DiskState = z.infer<typeof diskStateSchema>;

export const reportEntrySchema = z.object({
  line: z.number(),
  construct: z.string(),
  action: z.enum(['changed', 'dropped', 'refused']),
  lossy: z.boolean(),
  /** The sentence in the window's language. */
  message: z.string(),
});

export const copyPartSchema = z.object({
  id: z.string(),
  kind: z.enum(copyKinds),
  html: z.string().nullable(),
  text: z.string(),
  count: z
    .object({
      used: z.number(),
      limit: z.number(),
      unit: z.enum(copyUnits),
    })
    .optional(),
});

export type ShownReportEntry = z.infer<typeof reportEntrySchema>;

/** What a person decides of a file that is there: to write it, to leave it, or to call it ours. */
export const exportAnswers = ['replace', 'keep', 'adopt'] as const;
export type ExportAnswer = (typeof exportAnswers)[number];

/** Files that an export may not write without a word. Texts have LF line ends. */
export const exportAskSchema = z.object({
  askId: z.string(),
  questions: z.array(
    z.object({
      name: z.string(),
      folder: z.string(),
      /** `replace`: Galley did not write what is there. `patch`: it is a file of the person's own. */
      kind: z.enum(['replace', 'patch']),
      /** Null for what is no text. */
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
});
export type ExportAsk = z.infer<typeof exportAskSchema>;

export const exportDoneSchema = z.object({
  targetId: z.string(),
  files: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Names of those files that were not written, but count as written from now on. */
  adopted: z.array(z.string()),
  /** Names of files that were left as they are, because the person wants to keep them. */
  kept: z.array(z.string()),
  /** Where the files went, for display. */
  folder: z.string().nullable(),
  /** What there is to paste, in order; empty for targets that only have files. */
  copies: z.array(copyPartSchema),
  report: z.array(reportEntrySchema),
});
export type ExportDone = z.infer<typeof exportDoneSchema>;

const targetSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(targetKinds),
  hasEditor: z.boolean(),
});
export type TargetSummary = z.infer<typeof targetSummarySchema>;

/** A library that another start of the program asked for, perhaps with one of its files. */
export const askedLibrarySchema = z.object({
  library: librarySchema,
  issueId: z.string().nullable(),
  /** It was never opened before: a file's own folder. */
  isNew: z.boolean(),
});
export type AskedLibrary = z.infer<typeof askedLibrarySchema>;

export const sessionSchema = z.object({
  platform: z.enum(['darwin', 'win32', 'linux']),
  /** The language to show, `system` resolved. */
  language: z.enum(languages),
  preferences: preferencesSchema,
  targets: z.array(targetSummarySchema),
  recentLibraries: z.array(recentLibrarySchema),
  library: librarySchema.nullable(),
  /** Why the wanted library could not be opened. */
  libraryError: appErrorSchema.nullable(),
  /** The issue to open first: the one open when the program was closed, else the newest. */
  issueId: z.string().nullable(),
  /** Where the person was in it last; null where that is not known. */
  place: issuePlaceSchema.nullable(),
  /** What became of the file that this start was asked for; absent where it was asked for none. */
  asked: z.object({ error: appErrorSchema.nullable(), isNew: z.boolean() }).optional(),
  /** The issues that were open in tabs. */
  tabs: tabsSchema,
  /** Whether exports ask what they have to ask; not where `--export-dir` says that nobody is there. */
  asksForExports: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;
