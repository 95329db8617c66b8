import { z } from 'zod';

/** Something the person asked for that needs the network: a feed to poll, an address's facts, or whether it leads anywhere. */
export const fetchTaskSchema = z.object({
  /** The library that it is for. */
  libraryId: z.string(),
  kind: z.enum(['feed', 'facts', 'link']),
  address: z.string(),
});
export type FetchTask = z.infer<typeof fetchTaskSchema>;

export function isSameTask(one: FetchTask, other: FetchTask): boolean {
  return (
    one.address === other.address && one.kind === other.kind && one.libraryId === other.libraryId
  );
}

/**
 * The next of the waiting hosts that may be asked: no more than `most` at once, and no more than
 * `mostOfOne` of them one and the same. The first that may; -1 for none.
 */
export function nextPolite(
  waiting: readonly string[],
  running: readonly string[],
  { most, mostOfOne }: { readonly most: number; readonly mostOfOne: number },
): number {
  if (running.length >= most) return -1;
  return waiting.findIndex((host) => running.filter((one) => one === host).length < mostOfOne);
}
