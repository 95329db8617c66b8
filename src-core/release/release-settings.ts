import { z } from 'zod';

/** `release` of galley.yaml. */
export const releaseSettingsSchema = z.object({
  /** Issue n goes public in full when n + fullAfter goes out. Without it nothing is held back. */
  fullAfter: z.number().int().min(1).max(10_000).optional(),
  /** The first line of a commit with an issue's files; `{number}`, `{title}` and `{date}` are filled in. */
  commitMessage: z.string().min(1).max(200).optional(),
});
export type ReleaseSettings = z.infer<typeof releaseSettingsSchema>;
