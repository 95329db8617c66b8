/** The parts of a KeyboardEvent that decide which key was pressed. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export type Platform = 'darwin' | 'win32' | 'linux';

interface Binding {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** A KeyboardEvent.key, letters in lower case. */
  readonly key: string;
}

/** Reads CodeMirror's notation: `Mod-Shift-p`, `Alt-ArrowUp`, `Mod-\`. */
function parseBinding(binding: string): Binding {
  const parts = binding.split(/-(?!$)/);
  const key = parts.pop() ?? '';
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: key.length === 1 ? key.toLowerCase() : key,
  };
}

const punctuationCodes: Readonly<Record<string, string>> = {
  '\\': 'Backslash',
  '/': 'Slash',
  ',': 'Comma',
  '.': 'Period',
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

export function matchesBinding(press: KeyPress, binding: string, platform: Platform): boolean {
  const { mod, alt, shift, key } = parseBinding(binding);
  const modPressed = platform === 'darwin' ? press.metaKey : press.ctrlKey;
  const otherPressed = platform === 'darwin' ? press.ctrlKey : press.metaKey;
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
};

/** A binding as the platform writes it: `Ctrl+Shift+P`, `⇧⌘P`. */
export function bindingLabel(binding: string, platform: Platform): string {
  const { mod, alt, shift, key } = parseBinding(binding);
  const name = keyNames[key] ?? key.toUpperCase();
  if (platform === 'darwin') {
    return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${name}`;
  }
  return [mod ? 'Ctrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', name]
    .filter((part) => part !== '')
    .join('+');
}
