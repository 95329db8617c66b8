import { z } from 'zod';
import { checkSettingsSchema } from '../checks/check-settings.ts';
import { libraryFeedSchema } from '../export/feeds/feed-settings.ts';
import { styleSettingsSchema } from '../checks/house.ts';
import {
  issuesSettingsSchema,
  profileSettingsSchema,
  sectionSettingsSchema,
  snippetSettingsSchema,
} from '../issue/profile/profile-settings.ts';
import { imageSettingsSchema } from '../images/image-settings.ts';
import { inboxSettingsSchema } from '../inbox/inbox-settings.ts';
import { linkSettingsSchema } from '../links/link-settings.ts';
import { partsSettingsSchema } from '../parts/part-settings.ts';
import { channelsSchema } from '../release/channel.ts';
import { releaseSettingsSchema } from '../release/release-settings.ts';
import { seasonSettingsSchema } from './season-settings.ts';
import { translationSettingsSchema } from '../translation/translation-settings.ts';
import { issueLanguages } from '../issue/model.ts';

/** The file in a library's folder that holds what the person has set for it. */
export const settingsFileName = 'galley.yaml';

/**
 * What galley.yaml may hold; docs/galley-yaml.md describes it. Each key's schema stands beside its
 * feature; keys of other programs and later versions are left alone.
 */
export const librarySettingsSchema = z.object({
  /** What the library is called; else its folder's name. */
  name: z.string().min(1).optional(),
  languages: z.array(z.enum(issueLanguages)).optional(),
  issues: issuesSettingsSchema.optional(),
  profile: profileSettingsSchema.optional(),
  sections: z.array(sectionSettingsSchema).optional(),
  snippets: z.array(snippetSettingsSchema).optional(),
  /** The path of the new issues' template below the library, e.g. `templates/weekly.md`. */
  template: z.string().min(1).optional(),
  links: linkSettingsSchema.optional(),
  parts: partsSettingsSchema.optional(),
  inbox: inboxSettingsSchema.optional(),
  images: imageSettingsSchema.optional(),
  checks: checkSettingsSchema.optional(),
  style: styleSettingsSchema.optional(),
  channels: channelsSchema.optional(),
  release: releaseSettingsSchema.optional(),
  feed: libraryFeedSchema.optional(),
  season: seasonSettingsSchema.optional(),
  translation: translationSettingsSchema.optional(),
});
export type LibrarySettings = z.infer<typeof librarySettingsSchema>;

const pathSchema = z.array(z.union([z.string(), z.int().min(0)]));

/** A value of galley.yaml that does not count, or why none of it does. */
export const settingsProblemSchema = z.object({
  /** Where the value stands: keys, and places in lists from 0; empty for the whole file. */
  path: pathSchema.readonly(),
  /** From 1. */
  line: z.number(),
  /** `syntax`: it is no YAML there; `value`: not what the key can hold; `unreadable`: no text at all. */
  kind: z.enum(['syntax', 'value', 'unreadable']),
  /** What was expected, in the words (English) of the parser or the schema. */
  detail: z.string(),
});
export type SettingsProblem = z.infer<typeof settingsProblemSchema>;

export const settingsChangeSchema = z.object({
  /** `-` in place of a number adds an entry at the end of the list. */
  path: pathSchema.min(1).max(8).readonly(),
  /** What JSON can hold; missing to remove the key or list entry. */
  value: z.unknown().optional(),
  /** Moves the list's entry to this place instead, with its comments. */
  moveTo: z.int().min(0).optional(),
  /**
   * The list entry at the last number of `path`, as the settings were read: the entry is looked for by
   * what it holds, since values that do not fit count in the file's lists and others may change them.
   */
  was: z.unknown().optional(),
});
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
