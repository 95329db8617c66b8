import type { ReportEntry } from '../export/report.ts';

/** A post from elsewhere before it is an issue. */
export interface ImportedPost {
  /** What the report calls it: its place in what was read. */
  readonly source: string;
  /** '' for none. */
  readonly title: string;
  readonly subtitle: string;
  /** YYYY-MM-DD; null when it says none. */
  readonly date: string | null;
  /** What its file may be called, without a date; '' for its title. */
  readonly slug: string;
  readonly isDraft: boolean;
  readonly html: string;
  /** What its addresses start from; null when they are whole. */
  readonly base: string | null;
}

/** Something that is not taken, or not as it was, and why. */
export interface ImportNote {
  readonly source: string;
  readonly entry: ReportEntry;
}

export interface ReadPosts {
  readonly posts: readonly ImportedPost[];
  readonly notes: readonly ImportNote[];
}
