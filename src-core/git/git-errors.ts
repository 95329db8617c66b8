import { z } from 'zod';

/** Why git's state is not known, or a commit or push did not come about; part of AppError. */
export const gitErrors = [
  z.object({ code: z.literal('git/not-installed') }),
  z.object({ code: z.literal('git/too-old'), version: z.string() }),
  /** The repository is gone, or is not what it was. */
  z.object({ code: z.literal('git/not-found'), folder: z.string() }),
  z.object({ code: z.literal('git/unsupported'), cause: z.string() }),
  z.object({ code: z.literal('git/timeout'), seconds: z.number() }),
  z.object({ code: z.literal('git/stopped') }),
  /** Another git is at work in the repository. */
  z.object({ code: z.literal('git/busy'), folder: z.string() }),
  z.object({ code: z.literal('git/detached') }),
  /** A merge, a rebase or the like has begun and is not finished. */
  z.object({ code: z.literal('git/in-progress'), what: z.string() }),
  z.object({ code: z.literal('git/conflicted'), name: z.string() }),
  z.object({ code: z.literal('git/nothing') }),
  z.object({ code: z.literal('git/no-message') }),
  /** A filter (such as Git LFS) would have to run on the file. */
  z.object({ code: z.literal('git/filtered'), name: z.string(), filter: z.string() }),
  z.object({ code: z.literal('git/no-identity') }),
  z.object({ code: z.literal('git/moved-on') }),
  z.object({ code: z.literal('git/bad-remote'), address: z.string() }),
  z.object({ code: z.literal('git/risky-remote'), address: z.string(), setting: z.string() }),
  /** The branch there has commits that are not here. */
  z.object({ code: z.literal('git/rejected'), branch: z.string() }),
  z.object({ code: z.literal('git/declined'), cause: z.string() }),
  z.object({ code: z.literal('git/not-let-in'), address: z.string() }),
  z.object({ code: z.literal('git/unreachable'), address: z.string() }),
  z.object({ code: z.literal('git/failed'), cause: z.string() }),
] as const;

const gitErrorSchema = z.discriminatedUnion('code', [...gitErrors]);
export type GitError = z.infer<typeof gitErrorSchema>;
