import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '../ui/theme.css';
import type { Shortcuts } from '#core/commands/shortcuts.ts';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import { isCommandKey } from '../commands/key-dispatch.ts';
import { showFirstIssue, showFirstWindow } from './first-window.ts';
import { createHeldKeys } from './held-keys.ts';
import { markPainted, painted, presented } from './painted.ts';

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
  const ahead = await bridge.first();
  let platform = ahead?.platform ?? null;
  let shortcuts: Shortcuts = {};
  const keys = createHeldKeys(
    (event) => platform !== null && isCommandKey(event, shortcuts, platform),
  );
  const shown = ahead === null ? null : showFirstIssue(ahead);
  const isAhead = shown !== null && shown.panes !== null;
  if (isAhead) {
    await painted();
    markPainted();
    await presented();
  }
  bridge.firstDone();
  const session = await bridge.call('app.start', undefined);
  if (session.ok) {
    ({ platform } = session.value);
    ({ shortcuts } = session.value.preferences);
  }
  const first = session.ok ? await showFirstWindow(bridge, session.value, shown) : null;
  if (!isAhead && first?.isShown === true) {
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
