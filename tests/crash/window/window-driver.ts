import { launchApp, type LaunchedApp } from '../../support/launch-app.ts';
import type { Workspace } from '../../support/workspace.ts';

/** What stands on the screen. */
export interface Screen {
  /** Of the issue that is open; null while none is. */
  readonly text: string | null;
  /** The issue that is chosen in the list. */
  readonly issueId: string | null;
  /** The buttons of the banners above the text. */
  readonly banner: readonly string[];
  readonly status: string;
}

const readScreen = `(() => {
  const content = document.querySelector('.cm-content[contenteditable]');
  const lines = [...document.querySelectorAll('.cm-content .cm-line')];
  const chosen = document.querySelector('[role=listbox][aria-label=Issues] [aria-selected=true]');
  return {
    text: content === null ? null : lines.map((line) => line.textContent).join('\\n'),
    issueId: chosen?.getAttribute('data-key') ?? null,
    banner: [...document.querySelectorAll('.banner[role=status] button')].map((each) => each.textContent),
    status: document.querySelector('[role=group][aria-label="Status bar"]')?.textContent ?? '',
  };
})()`;

const codes: Readonly<Record<string, number>> = {
  Backspace: 8,
  Enter: 13,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowRight: 39,
};
const modifierBits: Readonly<Record<string, number>> = { Control: 2, Shift: 8 };
const longMs = 30_000;

/** A real window, driven through the main process, so that it can be driven on after its page has died. */
export interface WindowDriver {
  readonly launched: LaunchedApp;
  readonly screen: () => Promise<Screen>;
  readonly type: (text: string) => Promise<void>;
  /** As Playwright names keys: `Control+Shift+z`. */
  readonly press: (keys: string) => Promise<void>;
  /** False when there is no such thing on the screen. */
  readonly click: (selector: string, text?: string) => Promise<boolean>;
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  /** Kills the page's process, and waits until the page is back. */
  readonly crashPage: () => Promise<void>;
  /** Kills the whole app, as a power cut of the desk would. */
  readonly kill: () => Promise<void>;
  /** Closes the app as a person does; kills it when it asks something. */
  readonly close: () => Promise<void>;
}

export async function driveWindow(workspace: Workspace): Promise<WindowDriver> {
  const launched = await launchApp({ workspace });
  const { app } = launched;
  const child = app.process();
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });

  const evaluate = <T>(script: string): Promise<T> =>
    app.evaluate(async ({ BrowserWindow }, code) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return contents?.executeJavaScript(code) as Promise<T>;
    }, script);

  const send = (commands: readonly (readonly [string, object])[]): Promise<void> =>
    app.evaluate(async ({ BrowserWindow }, list) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined) return;
      if (!contents.debugger.isAttached()) contents.debugger.attach('1.3');
      await contents.debugger.sendCommand('Emulation.setFocusEmulationEnabled', { enabled: true });
      await contents.executeJavaScript("document.querySelector('.cm-content')?.focus()");
      for (const [method, params] of list) await contents.debugger.sendCommand(method, params);
    }, commands);

  const kill = async (): Promise<void> => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
    await ended;
  };

  return {
    launched,
    screen: () => evaluate<Screen>(readScreen),
    type: (text) => send([['Input.insertText', { text }]]),
    press: (keys) => {
      const parts = keys.split('+');
      const key = parts.at(-1) ?? '';
      const modifiers = parts
        .slice(0, -1)
        .reduce((sum, name) => sum + (modifierBits[name] ?? 0), 0);
      const windowsVirtualKeyCode = codes[key] ?? key.toUpperCase().charCodeAt(0);
      const code = codes[key] === undefined ? `Key${key.toUpperCase()}` : key;
      const shown = modifiers & 8 && codes[key] === undefined ? key.toUpperCase() : key;
      const event = { key: shown, code, modifiers, windowsVirtualKeyCode };
      return send([
        ['Input.dispatchKeyEvent', { ...event, type: 'rawKeyDown' }],
        ['Input.dispatchKeyEvent', { ...event, type: 'keyUp' }],
      ]);
    },
    click: (selector, text) =>
      evaluate<boolean>(`(() => {
        const all = [...document.querySelectorAll(${JSON.stringify(selector)})];
        const wanted = ${JSON.stringify(text ?? null)};
        const found = all.find((each) => wanted === null || each.textContent === wanted);
        found?.click();
        return found !== undefined;
      })()`),
    call: (name, input) =>
      evaluate(`window.galley.call(${JSON.stringify(name)}, ${JSON.stringify(input) ?? ''})`),
    crashPage: () =>
      app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (contents === undefined) return;
        if (contents.debugger.isAttached()) contents.debugger.detach();
        const loaded = new Promise<void>((resolve) => {
          contents.once('did-finish-load', () => resolve());
        });
        contents.forcefullyCrashRenderer();
        await loaded;
      }),
    kill,
    close: async () => {
      const limit = setTimeout(() => void kill(), longMs);
      await launched.close().catch(() => undefined);
      clearTimeout(limit);
      await ended;
    },
  };
}
