import type { OwnPages } from '../windows/own-pages.ts';

interface Frame {
  readonly url: string;
}

/** Who sent a call, as far as it is looked at. */
export interface CallSender {
  readonly sender: { readonly mainFrame: Frame };
  /** Null when the frame has gone since. */
  readonly senderFrame: Frame | null;
}

/** Whether a call comes from the main frame of the window, and from Galley's own page in it. */
export function isTrustedSender(
  { sender, senderFrame }: CallSender,
  windowContents: object | null,
  pages: Pick<OwnPages, 'isWindow'>,
): boolean {
  return (
    sender === windowContents &&
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    pages.isWindow(senderFrame.url)
  );
}
