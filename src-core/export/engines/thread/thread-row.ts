import type { CopyPart } from '../../target.ts';

/** How a place measures a post. */
export interface PostMeasure {
  readonly limit: number;
  readonly unit: NonNullable<CopyPart['count']>['unit'];
  readonly used: (text: string) => number;
  /** Whether the place takes it, by all of its limits. */
  readonly fits: (text: string) => boolean;
}

/** A place for threads of short posts, as data. */
export interface ThreadRow extends PostMeasure {
  readonly id: string;
  readonly title: string;
  /** The page where posts are pasted; null where everyone has another one. */
  readonly editorUrl: string | null;
  /** Whether posts are also written as records with their links apart (AT protocol). */
  readonly records: boolean;
}
