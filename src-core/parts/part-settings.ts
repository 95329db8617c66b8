import { z } from 'zod';
import { issueLanguages } from '../issue/model.ts';

/** What a person can say that a file is. */
const partKinds = ['master', 'full', 'digest', 'twin', 'compilation'] as const;

/** A row of `parts` in galley.yaml: what Galley would otherwise read from names and content. */
const partSettingSchema = z.object({
  /** The path below the library. */
  file: z.string().min(1),
  /** The path of another file of the issue that it belongs to; false for an issue of its own. */
  issue: z.union([z.string().min(1), z.literal(false)]).optional(),
  is: z.enum(partKinds).optional(),
  language: z.enum(issueLanguages).optional(),
});
export type PartSetting = z.infer<typeof partSettingSchema>;

export const partsSettingsSchema = z.array(partSettingSchema);

/** What was set by hand, and what the library calls its languages, the first one the masters'. */
export interface PartOptions {
  readonly parts?: readonly PartSetting[] | undefined;
  readonly languages?: readonly string[] | undefined;
}
