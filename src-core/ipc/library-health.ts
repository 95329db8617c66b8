import { z } from 'zod';

/** How the open library's folder is doing. */
export const libraryHealthSchema = z.object({
  libraryId: z.string(),
  /** While files are being read: how many are, of all. */
  reading: z.object({ read: z.number(), total: z.number() }).nullable(),
  /** Why the folder cannot be read any more, in the system's words; the list is the last known one then. */
  unreadable: z.string().nullable(),
  /** The folder holds more than is read; what is beyond is not in the list. */
  isCut: z.boolean(),
});
export type LibraryHealth = z.infer<typeof libraryHealthSchema>;
