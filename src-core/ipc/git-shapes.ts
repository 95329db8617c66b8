import { z } from 'zod';
import { appErrorSchema } from '../app-error.ts';

const nothing = z.undefined();
const count = z.number();

const gitProgresses = ['merge', 'rebase', 'cherry-pick', 'revert', 'bisect'] as const;

const repositoryStateSchema = z.object({
  id: z.string(),
  /** The folder's name. */
  name: z.string(),
  /** For display. */
  folder: z.string(),
  /** Null while no branch is checked out. */
  branch: z.string().nullable(),
  hasCommits: z.boolean(),
  /** Where the branch is pushed to, as `remote/branch`; null when there is no such place. */
  upstream: z.string().nullable(),
  /** How many commits the other side lacks, and has more; null when that is not known. */
  ahead: count.nullable(),
  behind: count.nullable(),
  counts: z.object({ staged: count, changed: count, untracked: count, conflicted: count }),
  progress: z.enum(gitProgresses).nullable(),
  /** How many files that exports wrote differ from the last commit. */
  waiting: count,
  /** Why its state is not known; the rest says nothing then. */
  problem: appErrorSchema.nullable(),
});
export type RepositoryState = z.infer<typeof repositoryStateSchema>;

const gitViewSchema = z.object({
  /** Why no state is known anywhere, e.g. that git is not installed; null when it is. */
  problem: appErrorSchema.nullable(),
  repositories: z.array(repositoryStateSchema),
  /** The repository that the library lies in; null for none. */
  library: z.string().nullable(),
  /** The repository that each channel's folder lies in, by the channel's name. */
  channels: z.record(z.string(), z.string()),
});
export type GitView = z.infer<typeof gitViewSchema>;

const gitPlanSchema = z.object({
  repositoryId: z.string(),
  folder: z.string(),
  branch: z.string().nullable(),
  /** Where it is pushed to; null for nowhere. */
  remote: z.object({ name: z.string(), branch: z.string(), address: z.string() }).nullable(),
  files: z.array(z.object({ path: z.string(), change: z.enum(['new', 'changed']) })),
  /** Commits made before that go along. */
  earlier: count,
  message: z.string(),
  /** What the repository has set that is not used here. */
  leftOut: z.array(z.string()),
  /** Why nothing can be committed now; null when it can. */
  obstacle: appErrorSchema.nullable(),
});
export type GitPlan = z.infer<typeof gitPlanSchema>;

const gitOutcomeSchema = z.object({
  /** How many files were committed; 0 for none. */
  committed: count,
  /** The short name of the commit. */
  commit: z.string().nullable(),
  pushed: z.boolean(),
  error: appErrorSchema.nullable(),
});
export type GitOutcome = z.infer<typeof gitOutcomeSchema>;

export const gitCalls = {
  /** Looks at the repositories of the library and its channels; runs nothing that they name. */
  'git.look': { input: nothing, output: gitViewSchema },
  /** What a commit and push would do. */
  'git.plan': { input: z.object({ repositoryId: z.string() }), output: gitPlanSchema },
  /**
   * Commits those of the named files that exports wrote, then pushes; asks for a yes the first time on this
   * machine. Null when the person says no. What was committed before a push failed stays committed.
   */
  'git.publish': {
    input: z.object({
      repositoryId: z.string(),
      paths: z.array(z.string()).max(5000),
      message: z.string().max(20_000),
    }),
    output: gitOutcomeSchema.nullable(),
  },
  'git.stop': { input: nothing, output: nothing },
} as const;

const gitSteps = ['committing', 'pushing'] as const;
export const gitProgressSchema = z.object({ step: z.enum(gitSteps) });
export type GitStep = (typeof gitSteps)[number];
