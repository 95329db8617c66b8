import { isSameKey, keyText, parseKey } from './key.ts';
import { commands, isCommandId, type Command, type CommandId } from './catalogue.ts';

/**
 * The keys that a person gave commands in place of the catalogue's own, by command id; no keys take a
 * command's keys away. Ids of other versions are kept and mean nothing.
 */
export type Shortcuts = Readonly<Record<string, readonly string[]>>;

export type KeyPlatform = 'darwin' | 'win32' | 'linux';

/** The keys that the catalogue gives a command. */
function ownKeys(command: Command, platform: KeyPlatform): readonly string[] {
  return (platform === 'darwin' ? command.keysOnMac : undefined) ?? command.keys;
}

/** The keys of a command now; the first one is shown. */
export function keysOf(
  command: Command,
  shortcuts: Shortcuts,
  platform: KeyPlatform,
): readonly string[] {
  return shortcuts[command.id] ?? ownKeys(command, platform);
}

/** Every key that a command has now, wherever the keyboard is. */
export function takenKeys(shortcuts: Shortcuts, platform: KeyPlatform): ReadonlySet<string> {
  const all: readonly Command[] = commands;
  return new Set(
    all
      .filter(({ keysInList }) => keysInList !== true)
      .flatMap((command) => keysOf(command, shortcuts, platform)),
  );
}

/** The other commands that have the key where `command` would have it, in the catalogue's order. */
export function ownersOf(
  key: string,
  command: Command,
  shortcuts: Shortcuts,
  platform: KeyPlatform,
): readonly Command[] {
  const all: readonly Command[] = commands;
  return all.filter(
    (other) =>
      other.id !== command.id &&
      (other.keysInList === true) === (command.keysInList === true) &&
      keysOf(other, shortcuts, platform).some((taken) => isSameKey(taken, key)),
  );
}

/** Gives a command one more key, and takes it from whoever has it in the same place. */
export function addKey(
  key: string,
  command: Command,
  shortcuts: Shortcuts,
  platform: KeyPlatform,
): Shortcuts {
  const written = keyText(parseKey(key));
  let changed = shortcuts;
  for (const owner of ownersOf(key, command, shortcuts, platform)) {
    changed = removeKey(key, owner, changed, platform);
  }
  const own = keysOf(command, changed, platform);
  if (own.some((taken) => isSameKey(taken, key))) return changed;
  return withKeys(command, [...own, written], changed, platform);
}

export function removeKey(
  key: string,
  command: Command,
  shortcuts: Shortcuts,
  platform: KeyPlatform,
): Shortcuts {
  const left = keysOf(command, shortcuts, platform).filter((taken) => !isSameKey(taken, key));
  return withKeys(command, left, shortcuts, platform);
}

/** Gives a command the catalogue's keys again; those that another command has now stay with that one. */
export function resetKeys(
  command: Command,
  shortcuts: Shortcuts,
  platform: KeyPlatform,
): Shortcuts {
  const free = ownKeys(command, platform).filter(
    (key) => ownersOf(key, command, shortcuts, platform).length === 0,
  );
  return withKeys(command, free, shortcuts, platform);
}

/** Commands that have a key which another one has as well, so that only the first gets it. */
export function contested(shortcuts: Shortcuts, platform: KeyPlatform): ReadonlySet<CommandId> {
  const all: readonly Command[] = commands;
  return new Set(
    all
      .filter((command) =>
        keysOf(command, shortcuts, platform).some(
          (key) => ownersOf(key, command, shortcuts, platform).length > 0,
        ),
      )
      .map(({ id }) => id),
  );
}

/** Without what is the catalogue's own, and without commands that there are not. */
export function tidyShortcuts(shortcuts: Shortcuts): Shortcuts {
  return Object.fromEntries(Object.entries(shortcuts).filter(([id]) => isCommandId(id)));
}

function withKeys(
  command: Command,
  keys: readonly string[],
  shortcuts: Shortcuts,
  platform: KeyPlatform,
): Shortcuts {
  const own = ownKeys(command, platform);
  const { [command.id]: _before, ...others } = shortcuts;
  const isOwn =
    own.length === keys.length && own.every((key, at) => isSameKey(key, keys[at] ?? ''));
  return isOwn ? others : { ...others, [command.id]: keys };
}
