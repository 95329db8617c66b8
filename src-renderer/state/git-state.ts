import type { AppError } from '#core/app-error.ts';
import type { GitPlan, GitStep, GitView } from '#core/ipc/git-shapes.ts';

export interface GitState {
  /** The repositories of the library and its channels as last looked at; null before. */
  readonly gitView: GitView | null;
  /** What a commit and push would do, while their dialog is open; null while that is looked up. */
  readonly gitPlan: GitPlan | null;
  /** What of it is being done; `asking` while a yes is waited for. */
  readonly gitStep: GitStep | 'asking' | null;
  /** Why it did not come about the last time. */
  readonly gitFailure: AppError | null;
}

export const initialGitState: GitState = {
  gitView: null,
  gitPlan: null,
  gitStep: null,
  gitFailure: null,
};
