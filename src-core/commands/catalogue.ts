import type { MessageKey } from '../messages/translator.ts';
import type { CommandRow } from './command.ts';
import { arrangeMenu } from './menus/arrange-menu.ts';
import { editMenu } from './menus/edit-menu.ts';
import { exportMenu } from './menus/export-menu.ts';
import { fileMenu } from './menus/file-menu.ts';
import { helpMenu } from './menus/help-menu.ts';
import { libraryMenu } from './menus/library-menu.ts';
import { viewMenu } from './menus/view-menu.ts';

/** Every command; menus, palette, shortcuts, buttons and help read this one list. */
export const commands = [
  ...fileMenu,
  ...editMenu,
  ...libraryMenu,
  ...arrangeMenu,
  ...exportMenu,
  ...viewMenu,
  ...helpMenu,
] satisfies readonly CommandRow[];

export type CommandId = (typeof commands)[number]['id'];
export type Command = CommandRow & { readonly id: CommandId };

export function isCommandId(id: string): id is CommandId {
  return commands.some((command) => command.id === id);
}

type Dashed<Id extends string> = Id extends `${infer Area}.${infer Name}` ? `${Area}-${Name}` : Id;

/** The command's title in the messages: its id with a dash for the dot. */
export function commandTitle(id: CommandId): MessageKey<'commands'> {
  return id.replace('.', '-') as Dashed<CommandId>;
}
