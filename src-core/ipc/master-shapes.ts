import { z } from 'zod';

const file = z.object({ issueId: z.string(), fileName: z.string() });

/** What was written, and what of it was another file before: that lies in the trash now. */
const written = z.object({
  kind: z.literal('done'),
  files: z.array(file),
  replaced: z.array(z.object({ trashId: z.string(), issueId: z.string() })),
  /** Lines that stay in two languages in both files. */
  left: z.number(),
});
export type WrittenMaster = z.infer<typeof written>;

const refused = z.object({
  kind: z.literal('refused'),
  reason: z.enum(['one-language', 'loose-mark', 'not-reversible', 'no-twin', 'not-utf-8']),
  /** Of a loose mark, from 1. */
  line: z.number().nullable(),
});
export type RefusedMaster = z.infer<typeof refused>;

const answer = z.discriminatedUnion('kind', [written, refused]);

export const masterCalls = {
  /** Writes the two languages of a master, as it is on disk, where the library has its languages. */
  'twins.split': { input: z.object({ issueId: z.string() }), output: answer },
  /** Writes one master of a file and its twin, as they are on disk: over the master they have, if any. */
  'twins.join': { input: z.object({ issueId: z.string() }), output: answer },
} as const;
