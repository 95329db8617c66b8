import { commands, type Command, type CommandId } from '#core/commands/catalogue.ts';
import { matchesBinding, type KeyPress, type Platform } from './keys.ts';

interface KeyDispatchDeps {
  readonly platform: Platform;
  readonly run: (id: CommandId) => boolean;
  readonly isComposing: () => boolean;
  readonly isEditorFocused: () => boolean;
  /** A dialog has the keyboard: only its own keys count. */
  readonly isDialogOpen: () => boolean;
}

export type KeyDispatchEvent = KeyPress &
  Pick<KeyboardEvent, 'isComposing' | 'keyCode' | 'preventDefault' | 'stopPropagation'>;

/** What browsers send as keyCode while an input method has the key. */
const compositionKeyCode = 229;

/** The command that a key press asks for, null when it asks for none. */
function commandForKey(press: KeyPress, platform: Platform): Command | null {
  const all: readonly Command[] = commands;
  return (
    all.find(({ keys }) => keys.some((binding) => matchesBinding(press, binding, platform))) ?? null
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
    const command = commandForKey(event, deps.platform);
    if (command === null) return;
    if (command.keysOutsideEditor === true && deps.isEditorFocused()) return;
    if (!deps.run(command.id)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
