import { commands, type Command, type CommandId } from '#core/commands/catalogue.ts';
import { keysOf, type Shortcuts } from '#core/commands/shortcuts.ts';
import { matchesBinding, type KeyPress, type Platform } from './keys.ts';

interface KeyDispatchDeps {
  readonly platform: Platform;
  /** The keys that the person gave commands. */
  readonly shortcuts: () => Shortcuts;
  readonly run: (id: CommandId) => boolean;
  readonly isComposing: () => boolean;
  readonly isEditorFocused: () => boolean;
  readonly isListFocused: () => boolean;
  /** A dialog has the keyboard: only its own keys count. */
  readonly isDialogOpen: () => boolean;
}

export type KeyDispatchEvent = KeyPress &
  Pick<KeyboardEvent, 'isComposing' | 'keyCode' | 'preventDefault' | 'stopPropagation'>;

/** What browsers send as keyCode while an input method has the key. */
const compositionKeyCode = 229;

/** The commands that a key press asks for, those of the list first. */
function commandsForKey(
  press: KeyPress,
  shortcuts: Shortcuts,
  platform: Platform,
): readonly Command[] {
  const all: readonly Command[] = commands;
  return all
    .filter((command) =>
      keysOf(command, shortcuts, platform).some((key) => matchesBinding(press, key, platform)),
    )
    .toSorted((one, other) => Number(other.keysInList === true) - Number(one.keysInList === true));
}

/** Whether a press asks for a command wherever the focus is. */
export function isCommandKey(press: KeyPress, shortcuts: Shortcuts, platform: Platform): boolean {
  return commandsForKey(press, shortcuts, platform).some(
    ({ keysInList, keysOutsideEditor }) => keysInList !== true && keysOutsideEditor !== true,
  );
}

/**
 * Runs the catalogue's keys before anyone else sees them. A key whose command does not apply goes on
 * to whoever else wants it; keys that belong to an input method are left alone.
 */
export function createKeyDispatch(deps: KeyDispatchDeps): (event: KeyDispatchEvent) => void {
  return (event) => {
    if (event.isComposing || event.keyCode === compositionKeyCode || deps.isComposing()) return;
    if (deps.isDialogOpen()) return;
    for (const command of commandsForKey(event, deps.shortcuts(), deps.platform)) {
      if (command.keysInList === true && !deps.isListFocused()) continue;
      if (command.keysOutsideEditor === true && deps.isEditorFocused()) continue;
      if (!deps.run(command.id)) continue;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
  };
}
