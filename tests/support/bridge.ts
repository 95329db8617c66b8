import type { Page } from 'playwright-core';
import type { GalleyBridge } from '#core/ipc/contract.ts';

declare global {
  interface Window {
    /** What the preload script offers. */
    galley: GalleyBridge;
  }
}

/** Calls the main process as a script in the window can, with a name and input of any kind. */
export function callFrom(page: Page, name: string, input?: unknown): Promise<unknown> {
  return page.evaluate(
    ([callName, callInput]) =>
      window.galley.call(callName as 'app.start', callInput as undefined) as Promise<unknown>,
    [name, input] as const,
  );
}
