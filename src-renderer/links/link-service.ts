import type { SentLink } from '#core/ipc/link-shapes.ts';

/** Links that an earlier issue has sent. */
export interface LinkService {
  /** Which of the addresses were sent before the open issue. */
  ask(addresses: readonly string[]): Promise<readonly SentLink[]>;
  /** `Sent in #86, 2 Feb 2025: Title`. */
  describe(sent: SentLink): string;
  /** Opens the earlier issue of the link at the cursor; false when that was not sent before. */
  openEarlier(): boolean;
  /** Exempts the link at the cursor in the library's settings; false as above. */
  exempt(): boolean;
}
