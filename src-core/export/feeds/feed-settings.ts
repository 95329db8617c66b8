import { z } from 'zod';

const webAddress = z
  .string()
  .max(1000)
  .regex(/^https?:\/\/[^\s<>"]+$/u, 'an http or https address');

/** `feed` of galley.yaml: what the library's own feeds say of themselves. */
export const libraryFeedSchema = z.object({
  /** Else the library's name. */
  title: z.string().min(1).max(300).optional(),
  description: z.string().min(1).max(1000).optional(),
  author: z.string().min(1).max(200).optional(),
  /** The newsletter's own page; the host of its posts when absent. */
  home: webAddress.optional(),
  /** Where the feeds' own files are published, so that they can say so; `home` when absent. */
  base: webAddress.optional(),
  /** Where an issue can be read: {stem}, {date} and {number} are filled in. */
  posts: webAddress.optional(),
  /** How many of the newest issues they have; 20 when absent. */
  count: z.int().min(1).max(1000).optional(),
  /** Whether they have the issues' whole text or what these say of themselves; `full` when absent. */
  text: z.enum(['full', 'summary']).optional(),
});
export type FeedSettings = z.infer<typeof libraryFeedSchema>;
