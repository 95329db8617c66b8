import { isKeyText, keyText, parseKey } from '#core/commands/key.ts';
import type { KeyPlatform } from '#core/commands/shortcuts.ts';

/** The parts of a KeyboardEvent that decide which key was pressed. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export type Platform = KeyPlatform;

const punctuationCodes: Readonly<Record<string, string>> = {
  '\\': 'Backslash',
  '/': 'Slash',
  ',': 'Comma',
  '.': 'Period',
  '-': 'Minus',
  '=': 'Equal',
  ';': 'Semicolon',
  "'": 'Quote',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '`': 'Backquote',
};

/** The physical key that carries `key` on a Latin keyboard, null for named keys. */
function codeOf(key: string): string | null {
  if (/^[a-z]$/.test(key)) return `Key${key.toUpperCase()}`;
  if (/^[0-9]$/.test(key)) return `Digit${key}`;
  return punctuationCodes[key] ?? null;
}

/**
 * The character decides; the physical key does when the layout gives another script (Greek, an input
 * method's full-width punctuation) or when Alt turns the character into a symbol, as on macOS.
 */
export function isKey(press: KeyPress, key: string): boolean {
  const pressed = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (pressed === key) return true;
  const foreign = press.altKey || (press.key.length === 1 && press.key > '\u007f');
  return foreign && press.code === codeOf(key);
}

/** With these `Mod` is Ctrl on macOS, too: Cmd+Tab is the system's. */
const controlKeys: ReadonlySet<string> = new Set(['Tab', 'PageUp', 'PageDown']);

export function matchesBinding(press: KeyPress, binding: string, platform: Platform): boolean {
  const { mod, alt, shift, key } = parseKey(binding);
  const isCommand = platform === 'darwin' && !controlKeys.has(key);
  const modPressed = isCommand ? press.metaKey : press.ctrlKey;
  const otherPressed = isCommand ? press.ctrlKey : press.metaKey;
  return (
    modPressed === mod &&
    !otherPressed &&
    press.altKey === alt &&
    press.shiftKey === shift &&
    isKey(press, key)
  );
}

const keyNames: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: 'Enter',
  Backspace: 'Backspace',
  Delete: 'Delete',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Tab: 'Tab',
};

/** A binding as the platform writes it: `Ctrl+Shift+P`, `⇧⌘P`. */
export function bindingLabel(binding: string, platform: Platform): string {
  const { mod, alt, shift, key } = parseKey(binding);
  const name = keyNames[key] ?? key.toUpperCase();
  if (platform === 'darwin') {
    return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? (controlKeys.has(key) ? '⌃' : '⌘') : ''}${name}`;
  }
  return [mod ? 'Ctrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', name]
    .filter((part) => part !== '')
    .join('+');
}

const modifierKeys = new Set(['Control', 'Meta', 'Alt', 'AltGraph', 'Shift', 'CapsLock', 'Fn']);

/** The binding that a press is, null while only modifiers are held or where it has no name. */
export function bindingOf(press: KeyPress, platform: Platform): string | null {
  if (modifierKeys.has(press.key)) return null;
  const isPlain = press.key.length > 1 || (press.key <= '\u007f' && !press.altKey);
  const key = isPlain ? press.key : keyOf(press.code);
  if (key === null) return null;
  const written = keyText({
    mod: platform === 'darwin' && !controlKeys.has(key) ? press.metaKey : press.ctrlKey,
    alt: press.altKey,
    shift: press.shiftKey,
    key: key.length === 1 ? key.toLowerCase() : key,
  });
  return isKeyText(written) ? written : null;
}

/** The character of a physical key on a Latin keyboard. */
function keyOf(code: string): string | null {
  const [, plain] = /^(?:Key|Digit)(.)$/u.exec(code) ?? [];
  if (plain !== undefined) return plain.toLowerCase();
  return Object.entries(punctuationCodes).find(([, known]) => known === code)?.[0] ?? null;
}
