import { z } from 'zod';
import { isKeyText } from '../commands/key.ts';
import { editionLanguages, editions } from '../export/edition/edition-settings.ts';
import { listGroupings } from '../library/group-issues.ts';
import { defaultPreferences } from './default-preferences.ts';
import { longestOwnWord, mostOwnWords } from '../spelling/judge-word.ts';
import { schemasOf, schemasWithDefaults } from './setting-row.ts';
import { settings } from './settings.ts';

/** More than anybody can remember. */
const mostKeys = 6;

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

/** What is not set but kept as it was left. */
const kept = {
  /** The keys that commands were given in place of their own (commands/shortcuts.ts), by command id. */
  shortcuts: {
    schema: z.record(z.string(), z.array(z.string().refine(isKeyText)).max(mostKeys)),
    default: defaultPreferences.shortcuts,
  },
  /** The tour over the sample was taken or declined. */
  welcomeDone: { schema: z.boolean(), default: defaultPreferences.welcomeDone },
  /** The release desk in the place of the preview. */
  deskShown: { schema: z.boolean(), default: defaultPreferences.deskShown },
  /** Words that are passed over in one issue, by `spellingPlace` (spelling/spelling-place.ts). */
  ignoredWords: {
    schema: z.record(
      z.string(),
      z.array(z.string().max(longestOwnWord)).max(mostOwnWords).readonly(),
    ),
    default: defaultPreferences.ignoredWords,
  },
  /** How the list of issues is grouped, by library id; what is not among them is as it suits the library. */
  listGrouping: {
    schema: z.record(z.string(), z.enum(listGroupings)),
    default: defaultPreferences.listGrouping,
  },
  /** The groups of the list that are closed, by library id. */
  listClosed: {
    schema: z.record(z.string(), z.array(z.string())),
    default: defaultPreferences.listClosed,
  },
  /** Sizes of the panes in percent, by the panes shown together and pane. */
  paneSizes: {
    schema: z.record(z.string(), z.record(z.string(), z.number())),
    default: defaultPreferences.paneSizes,
  },
  /** Where the last export went, by library path and file: a target, or `channel:` and a name. */
  lastTargets: {
    schema: z.record(z.string(), z.string()),
    default: defaultPreferences.lastTargets,
  },
  /** By library id; a library that is not among them shows the page. */
  previewAs: {
    schema: z.record(z.string(), previewChoiceSchema),
    default: defaultPreferences.previewAs,
  },
  /** By target id, or `page` for the page. */
  previewLooks: {
    schema: z.record(z.string(), previewLookSchema),
    default: defaultPreferences.previewLooks,
  },
} as const;

/** What a person set and may lose without losing work; kept by electron-store in the main process. */
export const preferencesSchema = z.object({
  ...schemasWithDefaults(settings),
  ...schemasWithDefaults(kept),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** Made of the schemas without their defaults: zod fills a default in even where it is optional. */
export const preferencesChangeSchema = z
  .object({ ...schemasOf(settings), ...schemasOf(kept) })
  .partial();

/** Preferences as they were stored, perhaps by another version: what does not fit has its default. */
export function readPreferences(stored: unknown): Preferences {
  const object = typeof stored === 'object' && stored !== null ? stored : {};
  const fitting = Object.entries(object).filter(
    ([name, value]) => preferencesChangeSchema.safeParse({ [name]: value }).success,
  );
  return preferencesSchema.parse(Object.fromEntries(fitting));
}
