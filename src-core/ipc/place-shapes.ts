import { z } from 'zod';

const line = z.number().min(0);
const position = z.number().int().min(0);

/** Where somebody was in an issue: the cursor, and the lines at the upper edges with their fractions. */
export const issuePlaceSchema = z.object({
  issueId: z.string(),
  anchor: position,
  head: position,
  line,
  /** Of the preview; null where it shows something else. */
  pageLine: line.nullable(),
});
export type IssuePlace = z.infer<typeof issuePlaceSchema>;

export const placeCalls = {
  /** Where the person is in the open issue, to be there again after a restart. */
  'window.place': { input: issuePlaceSchema, output: z.undefined() },
};
