import type { Checked } from '#core/checks/create-checker.ts';
import type { CheckSettings } from '#core/checks/check-settings.ts';
import type { House } from '#core/checks/house.ts';
import type { ChannelReport } from '#core/checks/outside-facts.ts';
import type { GivenFacts } from '#core/ipc/check-shapes.ts';
import type { Snippet } from '#core/issue/snippets/learn-snippets.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import type { SentLink } from '#core/ipc/link-shapes.ts';

/** What the window asks of the worker that checks. */
export interface CheckAsk {
  readonly text: string;
  /** Below the library. */
  readonly path: string;
  /** First lines of blocks that recur across the library. */
  readonly recurring: readonly string[];
  /** Of the library's settings, what the parse goes by. */
  readonly reading: Pick<LibrarySettings, 'profile' | 'sections'>;
  readonly house: House;
  readonly settings: CheckSettings;
  /** The links of the text that earlier issues have sent, as far as is known. */
  readonly sent: readonly SentLink[];
  readonly snippets: readonly Snippet[];
  readonly facts: GivenFacts | null;
  readonly channels: readonly ChannelReport[] | null;
}

export interface CheckAnswer extends Checked {
  /** The text that was checked. */
  readonly text: string;
}
