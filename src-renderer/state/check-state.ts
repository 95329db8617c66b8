import type { Finding } from '#core/checks/create-checker.ts';
import type { SentLink } from '#core/ipc/link-shapes.ts';

export interface CheckState {
  /** What the copy desk finds in the open issue, in the order of the text as it is now. */
  readonly problems: readonly Finding[];
  /** Links of the open issue that earlier issues have sent. */
  readonly sentLinks: readonly SentLink[];
}

export const initialCheckState: CheckState = { problems: [], sentLinks: [] };
