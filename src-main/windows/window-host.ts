import { Menu, nativeTheme, type BrowserWindow } from 'electron';
import type { CommandContext } from '#core/commands/command.ts';
import { isCommandOn } from '#core/commands/is-command-on.ts';
import type { CallInput, EventName, EventPayload } from '#core/ipc/contract.ts';
import { translatorFor, type Language, type Translate } from '#core/messages/translator.ts';
import type { Preferences } from '#core/settings/preferences.ts';
import { applicationMenu, type MenuOptions } from '../menu/application-menu.ts';
import { followContextMenus, showWordMenu } from '../menu/follow-context-menus.ts';
import { interfaceLanguage } from '../settings/interface-language.ts';
import type { Settings } from '../settings/settings.ts';
import { holdClosing, type Closing } from './closing.ts';
import { reloadAfterCrashes } from './crashes.ts';
import { systemLanguages } from './system-languages.ts';
import { openMainWindow, sendEvent } from './main-window.ts';
import type { OwnPages } from './own-pages.ts';

export interface WindowHostOptions {
  readonly settings: Settings;
  readonly preload: string;
  /** A window that is open already. */
  readonly first: BrowserWindow | null;
  readonly pages: OwnPages;
  readonly isDevelopment: boolean;
  readonly onFocus: () => void;
}

/** The one window, with what follows from the preferences around it: menu, theme and language. */
export interface WindowHost {
  readonly window: () => BrowserWindow | null;
  /** Opens the window, or brings it to the front. */
  readonly open: () => void;
  readonly send: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
  readonly language: () => Language;
  readonly translate: () => Translate;
  readonly applyPreferences: (preferences: Preferences) => void;
  readonly describe: (title: string, unsaved: boolean, contexts: readonly CommandContext[]) => void;
  /** The menu of a word in the text that no dictionary knows. */
  readonly showWordMenu: (word: CallInput<'spelling.menu'>) => void;
  readonly allowClosing: () => void;
}

export function createWindowHost(options: WindowHostOptions): WindowHost {
  const { settings } = options;
  let { first } = options;
  let window: BrowserWindow | null = null;
  let closing: Closing | null = null;
  let contexts: readonly CommandContext[] = [];

  const send: WindowHost['send'] = (name, payload) => {
    sendEvent(window, name, payload);
  };
  const language = () => interfaceLanguage(settings.get('preferences').language, systemLanguages());
  const translate = () => translatorFor(language());

  const menuOptions = (): MenuOptions => {
    const preferences = settings.get('preferences');
    return {
      shortcuts: preferences.shortcuts,
      isOn: (commandId) => isCommandOn(commandId, preferences),
      translate: translate(),
      platform: process.platform,
      isDevelopment: options.isDevelopment,
      contexts: new Set(contexts),
      run: (commandId) => {
        send('command.run', { commandId });
      },
    };
  };
  const showMenu = () => {
    const template = applicationMenu(menuOptions());
    Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
  };
  const applyPreferences = (preferences: Preferences) => {
    nativeTheme.themeSource = preferences.theme;
    window?.webContents.setZoomFactor(preferences.zoom);
    showMenu();
  };

  const create = () => {
    applyPreferences(settings.get('preferences'));
    const { preload, pages } = options;
    const opened =
      first === null || first.isDestroyed()
        ? openMainWindow({
            kept: settings.get('window'),
            zoom: settings.get('preferences').zoom,
            preload,
            pages,
          })
        : first;
    first = null;
    window = opened;
    opened.on('close', () => {
      settings.set('window', { bounds: opened.getNormalBounds(), maximized: opened.isMaximized() });
    });
    closing = holdClosing(
      opened,
      () => {
        send('window.closing', undefined);
      },
      translate,
    );
    reloadAfterCrashes(opened, translate);
    followContextMenus(opened, menuOptions);
    opened.on('focus', options.onFocus);
    opened.on('closed', () => {
      window = null;
      closing = null;
    });
  };

  return {
    window: () => window,
    open: () => {
      if (window === null) return create();
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    send,
    language,
    translate,
    applyPreferences,
    describe: (title, unsaved, described) => {
      window?.setTitle(title);
      window?.setDocumentEdited(unsaved);
      if (described.join() === contexts.join()) return;
      contexts = described;
      showMenu();
    },
    showWordMenu: (word) => {
      if (window === null) return;
      showWordMenu(window, word, menuOptions(), (choice) => {
        send('spelling.chosen', choice);
      });
    },
    allowClosing: () => {
      closing?.allow();
    },
  };
}
