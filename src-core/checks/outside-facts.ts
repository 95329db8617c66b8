import type { ReportEntry } from '../export/report.ts';
import type { TwinText } from '../twins/twin-text.ts';

/**
 * What only other files, the disk, the network and the channels can tell of an issue. Plain data, so that
 * it can be sent to a worker. Rules that need a field are silent while it is missing.
 */
export interface OutsideFacts {
  /**
   * What was found at the paths that `neededFiles` names, by path below the library; null where nothing
   * is. A path that is missing here has not been looked for.
   */
  readonly files?: Readonly<Record<string, LibraryFile | null>>;
  /** What the last look at web addresses found, by address as the text has it; only those that are dead. */
  readonly deadLinks?: Readonly<Record<string, DeadLink>>;
  /** The nearest issues of the same language and edition (`nearestIssues`), without this one's own parts. */
  readonly neighbours?: readonly NeighbourIssue[];
  /** The other language of the same edition. */
  readonly twin?: TwinText;
  /** What there is to know of pictures beside their files. */
  readonly pictures?: PictureFacts;
  /** What the channels' exports say of the issue. Expensive: from the preflight or an idle look. */
  readonly channels?: readonly ChannelReport[];
}

interface LibraryFile {
  readonly bytes: number;
}

interface DeadLink {
  /** Of the answer; null when the site gave none. */
  readonly status: number | null;
}

/** An issue of the library as far as numbers and dates go. */
export interface NeighbourIssue {
  /** The path below the library. */
  readonly id: string;
  readonly number: number | null;
  /** YYYY-MM-DD. */
  readonly date: string | null;
}

interface PictureFacts {
  /** KB of 1,000 bytes that a picture may have (`images.limit` of galley.yaml). */
  readonly limit: number;
  /** Names of pictures in the library's folder that the text shows and that are not published (P1). */
  readonly unpublished: readonly string[];
}

/** What an export to one channel changes, exceeds or refuses. */
export interface ChannelReport {
  readonly channel: string;
  /** The target's id. */
  readonly target: string;
  /** Refusals and warnings of the export, its report and its audit; lines are the issue's, from 1. */
  readonly entries: readonly ReportEntry[];
  /** How much of what the place allows each part takes. */
  readonly sizes: readonly ChannelSize[];
}

export interface ChannelSize {
  readonly kind: 'mail' | 'message' | 'caption' | 'teaser' | 'title' | 'subtitle' | 'body';
  readonly used: number;
  readonly limit: number;
  readonly unit: 'units' | 'bytes' | 'graphemes' | 'weight';
}
