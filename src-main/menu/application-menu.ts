import type { MenuItemConstructorOptions } from 'electron';
import { commands, commandTitle, type Command, type CommandId } from '#core/commands/catalogue.ts';
import { menus, type CommandContext, type MenuName } from '#core/commands/command.ts';
import { keysOf, type Shortcuts } from '#core/commands/shortcuts.ts';
import type { Translate } from '#core/messages/translator.ts';
import { acceleratorOf } from './accelerator.ts';

type Entry = MenuItemConstructorOptions;

export interface MenuOptions {
  readonly translate: Translate;
  readonly platform: NodeJS.Platform;
  readonly isDevelopment: boolean;
  /** What there is now, for the items that need it. */
  readonly contexts: ReadonlySet<CommandContext>;
  /** The keys that the person gave commands. */
  readonly shortcuts: Shortcuts;
  /** Whether a command that switches something is on; null for every other command. */
  readonly isOn: (id: CommandId) => boolean | null;
  readonly run: (id: CommandId) => void;
}

/** The native menu: the command catalogue, and the roles that only the system can offer. */
export function applicationMenu(options: MenuOptions): readonly Entry[] {
  const { translate: t, platform } = options;
  const titled = menus.map((name): Entry => ({
    label: t(`commands.menu-${name}`),
    submenu: withLines(groupsOf(name, options)),
  }));
  const filled = titled.filter(({ submenu }) => Array.isArray(submenu) && submenu.length > 0);
  if (platform !== 'darwin') return filled;
  const windowMenu: Entry = { role: 'windowMenu', label: t('window.windowMenu') };
  return [appMenu(options), ...filled.slice(0, -1), windowMenu, ...filled.slice(-1)];
}

/** Entries of a menu by the number of their group. */
type Groups = ReadonlyMap<number, readonly Entry[]>;

function groupsOf(menu: MenuName, options: MenuOptions): Groups {
  const groups = new Map<number, readonly Entry[]>();
  const add = (group: number, entries: readonly Entry[]) => {
    groups.set(group, [...(groups.get(group) ?? []), ...entries]);
  };
  for (const command of commands as readonly Command[]) {
    if (command.menu === menu && !isInAppMenu(command, options))
      add(command.group, [commandEntry(command, options)]);
  }
  for (const [group, entries] of systemEntries(menu, options)) add(group, entries);
  return groups;
}

function withLines(groups: Groups): Entry[] {
  return [...groups]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([, entries], at) => (at === 0 ? entries : [{ type: 'separator' }, ...entries]));
}

/** Where the settings are looked for on macOS. */
function isInAppMenu({ id }: Command, { platform }: MenuOptions): boolean {
  return platform === 'darwin' && id === 'settings.open';
}

export function commandEntry(command: Command, options: MenuOptions): Entry {
  const { translate, contexts, run, shortcuts, platform } = options;
  const [key] = keysOf(command, shortcuts, platform === 'darwin' ? 'darwin' : 'linux');
  const accelerator = key === undefined ? null : acceleratorOf(key);
  const isOn = options.isOn(command.id);
  return {
    id: command.id,
    label: translate(`commands.${commandTitle(command.id)}`),
    enabled: command.when === null || contexts.has(command.when),
    // The window dispatches the keys, so that a text being composed can have them first; macOS
    // offers a key to the page before it looks into the menu.
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
    ...(isOn === null ? {} : { type: 'checkbox', checked: isOn }),
    click: () => {
      run(command.id);
    },
  };
}

const lastGroup = 99;

function systemEntries(
  menu: MenuName,
  { translate: t, platform, isDevelopment }: MenuOptions,
): readonly (readonly [number, readonly Entry[]])[] {
  switch (menu) {
    case 'file': {
      const close: Entry = {
        role: 'close',
        label: t('window.closeWindow'),
        // Without Shift the key closes a tab.
        accelerator: 'CmdOrCtrl+Shift+W',
      };
      const quit: Entry = { role: 'quit', label: t('window.quit') };
      return [[lastGroup, platform === 'darwin' ? [close] : [close, quit]]];
    }
    case 'edit':
      return [
        [
          2,
          [
            { role: 'cut', label: t('window.cut') },
            { role: 'copy', label: t('window.copy') },
            { role: 'paste', label: t('window.paste') },
            { role: 'pasteAndMatchStyle', label: t('window.pastePlain') },
            { role: 'selectAll', label: t('window.selectAll') },
          ],
        ],
      ];
    case 'view': {
      const tools: Entry = { role: 'toggleDevTools', label: t('window.developerTools') };
      return [
        [
          lastGroup,
          [
            { role: 'togglefullscreen', label: t('window.fullScreen') },
            ...(isDevelopment ? [tools] : []),
          ],
        ],
      ];
    }
    case 'help':
      return platform === 'darwin'
        ? []
        : [[lastGroup, [{ role: 'about', label: t('window.about') }]]];
    case 'library':
    case 'arrange':
    case 'export':
      return [];
    default:
      return menu;
  }
}

function appMenu(options: MenuOptions): Entry {
  const { translate: t } = options;
  const all: readonly Command[] = commands;
  return {
    label: t('app.name'),
    submenu: [
      { role: 'about', label: t('window.about') },
      { type: 'separator' },
      ...all
        .filter((command) => isInAppMenu(command, options))
        .map((command) => commandEntry(command, options)),
      { type: 'separator' },
      { role: 'services', label: t('window.services') },
      { type: 'separator' },
      { role: 'hide', label: t('window.hide') },
      { role: 'hideOthers', label: t('window.hideOthers') },
      { role: 'unhide', label: t('window.showAll') },
      { type: 'separator' },
      { role: 'quit', label: t('window.quit') },
    ],
  };
}
