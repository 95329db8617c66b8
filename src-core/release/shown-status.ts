import { z } from 'zod';
import { issueStatuses, type IssueRecord, type IssueStatus } from './status.ts';

/** What status.yaml says of one file, as the library's list goes by it. */
export const fileStatusSchema = z.object({
  /** Null when nobody said. */
  status: z.enum(issueStatuses).nullable(),
  /** It went out to some channel, or can be read somewhere. */
  isOut: z.boolean(),
});
export type FileStatus = z.infer<typeof fileStatusSchema>;

export function fileStatusOf({ status, channels }: IssueRecord): FileStatus {
  return { status, isOut: Object.values(channels).some(({ state }) => state !== 'to-do') };
}

/**
 * The status of an issue with all its files, as the release desk has it of one (embargo.ts, `isOut`): what was
 * said of the first file that something was said of, else `published` for what went out anywhere, or is
 * past and has a successor, and `draft` for the rest.
 */
export function shownStatus(
  issue: { readonly number: number | null; readonly date: string | null },
  files: readonly FileStatus[],
  world: {
    /** YYYY-MM-DD. */
    readonly today: string;
    /** The library's highest issue number; 0 for none. */
    readonly newestNumber: number;
  },
): IssueStatus {
  const said = files.find(({ status }) => status !== null)?.status ?? null;
  if (said !== null) return said;
  if (files.some(({ isOut }) => isOut)) return 'published';
  const isPast = issue.date !== null && issue.date < world.today;
  const isFollowed = issue.number !== null && issue.number < world.newestNumber;
  return isPast && isFollowed ? 'published' : 'draft';
}
