import type { Session } from '#core/ipc/shapes.ts';

/** Opens libraries; the issues they list are opened by the DocumentService. */
export interface LibraryService {
  choose(): Promise<void>;
  openRecent(recentId: string): Promise<void>;
  openSample(): Promise<void>;
  openDropped(file: File): Promise<void>;
  /** Says what became of the file that this start was asked for. */
  tellAsked(asked: NonNullable<Session['asked']>): void;
  /** Starts the issue after the last one and opens it, its title selected; false when that failed. */
  newIssue(): Promise<boolean>;
}
