/** A key with what is held beside it. */
export interface Key {
  /** Ctrl, Cmd on macOS. */
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** A `KeyboardEvent.key`, letters in lower case. */
  readonly key: string;
}

/** Reads CodeMirror's notation: `Mod-Shift-p`, `Alt-ArrowUp`, `Mod-\`. */
export function parseKey(text: string): Key {
  const parts = text.split(/-(?!$)/);
  const key = parts.pop() ?? '';
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: key.length === 1 ? key.toLowerCase() : key,
  };
}

/** The same key is always written alike. */
export function keyText({ mod, alt, shift, key }: Key): string {
  return `${mod ? 'Mod-' : ''}${alt ? 'Alt-' : ''}${shift ? 'Shift-' : ''}${key}`;
}

/** Two notations of the same key. */
export function isSameKey(one: string, other: string): boolean {
  return keyText(parseKey(one)) === keyText(parseKey(other));
}

const editingKeys = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Backspace',
  'Delete',
  'End',
  'Enter',
  'Home',
  'Insert',
  'PageDown',
  'PageUp',
  'Tab',
]);
const functionKey = /^F(?:[1-9]|1\d|2[0-4])$/;
const modifiers = new Set(['Mod', 'Alt', 'Shift']);

/** Whether a text names a key that can be pressed: modifiers first, then one character or a named key. */
export function isKeyText(text: string): boolean {
  const parts = text.split(/-(?!$)/);
  const key = parts.pop() ?? '';
  const isNamed = editingKeys.has(key) || functionKey.test(key);
  const isOne = /^[^\s\p{Cc}\p{Lu}]$/u.test(key);
  return (
    (isNamed || isOne) &&
    parts.every((part) => modifiers.has(part)) &&
    new Set(parts).size === parts.length
  );
}

/** What a key does that the system or the text needs: it types or edits, or it is the system's own. */
export type KeyFault = 'types' | 'reserved';

/** Cut, copy, paste and the like stay what they are everywhere. */
const reserved: ReadonlySet<string> = new Set([
  'Mod-x',
  'Mod-c',
  'Mod-v',
  'Mod-a',
  'Mod-q',
  'Mod-Shift-v',
  'Alt-F4',
  'F11',
]);
/** Hiding and minimising. */
const reservedOnMac: ReadonlySet<string> = new Set(['Mod-h', 'Mod-Alt-h', 'Mod-m']);

/** Why a key cannot be a command's; null when it can. `isInList`: it counts only in the library's list. */
export function keyFault(
  text: string,
  { isInList, isMac }: { readonly isInList: boolean; readonly isMac: boolean },
): KeyFault | null {
  const parsed = parseKey(text);
  const { mod, alt, key } = parsed;
  const written = keyText(parsed);
  if (isMac && reservedOnMac.has(written)) return 'reserved';
  if (functionKey.test(key)) return reserved.has(written) ? 'reserved' : null;
  if (isInList) return mod || alt || key.length > 1 ? null : 'types';
  if (reserved.has(written)) return 'reserved';
  if (mod) return null;
  // Alt and a letter opens a menu, and types a sign on macOS.
  return alt && key.length > 1 ? null : 'types';
}
