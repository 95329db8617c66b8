import { z } from 'zod';
import { feedsSettingSchema } from '../feeds/feed-settings.ts';

/** `inbox` of galley.yaml. */
export const inboxSettingsSchema = z.object({
  feeds: feedsSettingSchema.optional(),
  /**
   * A text file whose links are taken in as they are added to it: relative to the library, or absolute;
   * one outside needs a yes once per machine.
   */
  watch: z.string().min(1).max(1000).optional(),
});
