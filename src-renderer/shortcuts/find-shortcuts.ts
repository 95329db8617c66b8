import { commands, commandTitle, type Command } from '#core/commands/catalogue.ts';
import { menus, type MenuName } from '#core/commands/command.ts';
import { keysOf, type Shortcuts } from '#core/commands/shortcuts.ts';
import { messagesByLanguage } from '#core/messages/translator.ts';
import { bindingLabel, type Platform } from '../commands/keys.ts';

export interface ShortcutGroup {
  readonly menu: MenuName;
  readonly commands: readonly Command[];
}

/**
 * The commands by their menus, as far as what they are called in either language, or one of their keys,
 * holds every word that is looked for. `onlyWithKeys` leaves out those that have none.
 */
export function findShortcuts(
  query: string,
  options: {
    readonly shortcuts: Shortcuts;
    readonly platform: Platform;
    readonly onlyWithKeys: boolean;
  },
): readonly ShortcutGroup[] {
  const { shortcuts, platform, onlyWithKeys } = options;
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  const all: readonly Command[] = commands;
  const fits = (command: Command): boolean => {
    const keys = keysOf(command, shortcuts, platform);
    if (onlyWithKeys && keys.length === 0) return false;
    const titles = Object.values(messagesByLanguage).map(
      (messages) => messages.commands[commandTitle(command.id)],
    );
    const said = [...titles, ...keys.map((key) => bindingLabel(key, platform))]
      .join('\n')
      .toLowerCase();
    return words.every((word) => said.includes(word));
  };
  return menus
    .map((menu) => ({
      menu,
      commands: all.filter((command) => command.menu === menu && fits(command)),
    }))
    .filter((group) => group.commands.length > 0);
}
