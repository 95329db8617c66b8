import { z } from 'zod';
import { titleHalves } from '../issue/half-title.ts';
import { editionLanguages, editions } from '../export/edition/edition-settings.ts';
import { listGroupings } from '../library/group-issues.ts';
import { languages } from '../messages/translator.ts';

export const viewModes = ['edit', 'split', 'preview'] as const;
export type ViewMode = (typeof viewModes)[number];

const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What the preview shows instead of the page: a target in an edition, or a channel of galley.yaml. */
const previewChoiceSchema = z.object({
  channel: z.string().nullable(),
  targetId: z.string(),
  edition: z.enum(editions),
  language: z.enum(editionLanguages).nullable(),
});
export type PreviewChoice = z.infer<typeof previewChoiceSchema>;

/** As wide as a phone, as the column of a mail, or as there is room. */
const previewWidths = ['phone', 'mail', 'desktop'] as const;
export type PreviewWidth = (typeof previewWidths)[number];

/** How a target's output is shown; what is missing is as it suits the target. */
const previewLookSchema = z.object({
  source: z.boolean().optional(),
  width: z.enum(previewWidths).optional(),
  dark: z.boolean().optional(),
});
export type PreviewLook = z.infer<typeof previewLookSchema>;

const fields = {
  language: z.enum(['system', ...languages]),
  theme: z.enum(themes),
  /** Save by itself two seconds after the last change. */
  autosave: z.boolean(),
  viewMode: z.enum(viewModes),
  libraryShown: z.boolean(),
  outlineShown: z.boolean(),
  /** What the outline shows of titles in two languages. */
  titleHalf: z.enum(titleHalves),
  /** The release desk in the place of the preview. */
  deskShown: z.boolean(),
  /** The list of problems below the editor. */
  problemsShown: z.boolean(),
  /** The list of what is not translated, in the same place. */
  translationShown: z.boolean(),
  /** The other language of the open issue beside it. */
  twinShown: z.boolean(),
  /** What is arranged in one language is arranged in the other as well, without asking. */
  twinLinked: z.boolean(),
  /** Editor and preview scroll together. */
  scrollSync: z.boolean(),
  /** How the list of issues is grouped, by library id; what is not among them is as it suits the library. */
  listGrouping: z.record(z.string(), z.enum(listGroupings)),
  /** The groups of the list that are closed, by library id. */
  listClosed: z.record(z.string(), z.array(z.string())),
  /** Sizes of the panes in percent, by the panes shown together and pane. */
  paneSizes: z.record(z.string(), z.record(z.string(), z.number())),
  /** Where the last export went, by library path and file: a target, or `channel:` and a name. */
  lastTargets: z.record(z.string(), z.string()),
  /** By library id; a library that is not among them shows the page. */
  previewAs: z.record(z.string(), previewChoiceSchema),
  /** By target id, or `page` for the page. */
  previewLooks: z.record(z.string(), previewLookSchema),
};

/** What a person set and may lose without losing work; kept by electron-store in the main process. */
export const preferencesSchema = z.object({
  language: fields.language.default('system'),
  theme: fields.theme.default('system'),
  autosave: fields.autosave.default(true),
  viewMode: fields.viewMode.default('split'),
  libraryShown: fields.libraryShown.default(true),
  outlineShown: fields.outlineShown.default(true),
  titleHalf: fields.titleHalf.default('window'),
  deskShown: fields.deskShown.default(false),
  problemsShown: fields.problemsShown.default(false),
  translationShown: fields.translationShown.default(false),
  twinShown: fields.twinShown.default(false),
  twinLinked: fields.twinLinked.default(false),
  scrollSync: fields.scrollSync.default(true),
  listGrouping: fields.listGrouping.default({}),
  listClosed: fields.listClosed.default({}),
  paneSizes: fields.paneSizes.default({}),
  lastTargets: fields.lastTargets.default({}),
  previewAs: fields.previewAs.default({}),
  previewLooks: fields.previewLooks.default({}),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** Made of the fields without their defaults: zod fills a default in even where it is optional. */
export const preferencesChangeSchema = z.object(fields).partial();

/** Preferences as they were stored, perhaps by another version: what does not fit has its default. */
export function readPreferences(stored: unknown): Preferences {
  const object = typeof stored === 'object' && stored !== null ? stored : {};
  const fitting = Object.entries(object).filter(
    ([name, value]) => preferencesChangeSchema.safeParse({ [name]: value }).success,
  );
  return preferencesSchema.parse(Object.fromEntries(fitting));
}
