import type { Inbox } from '#core/ipc/inbox-shapes.ts';

export interface InboxState {
  /** The open library's link inbox; null until it has been read. */
  readonly inbox: Inbox | null;
}

export const initialInboxState: InboxState = { inbox: null };
