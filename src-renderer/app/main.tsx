import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '../ui/theme.css';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import { isCommandKey } from '../commands/key-dispatch.ts';
import { showFirstWindow } from './first-window.ts';
import { createHeldKeys } from './held-keys.ts';
import { markPainted, painted } from './painted.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly galley: GalleyBridge;
  }
}

async function open(): Promise<void> {
  const place = document.getElementById('root');
  if (place === null) throw new Error('index.html has no element with the id root');
  const bridge = window.galley;
  const session = await bridge.call('app.start', undefined);
  const keys = createHeldKeys((event) => session.ok && isCommandKey(event, session.value.platform));
  const first = session.ok ? await showFirstWindow(bridge, session.value) : null;
  if (first?.isShown === true) {
    await painted();
    markPainted();
  }
  // Nothing of this is needed to read and to type.
  const { fail, start } = await import('./start.tsx');
  if (session.ok && first !== null) await start(place, first, keys);
  else if (!session.ok) fail(place, session.error);
}

// Awaited here, the file would wait for the other one, which waits for this one.
void open();
