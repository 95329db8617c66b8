const electronNames: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '+': 'Plus',
};

/** A key of the command catalogue (CodeMirror's notation) in Electron's, null where that has none for it. */
export function acceleratorOf(key: string): string | null {
  // Electron refuses a whole menu for a key that it cannot name.
  if (/[^\x21-\x7e]/u.test(key)) return null;
  const isControl = /(?:Tab|PageUp|PageDown)$/.test(key);
  return key
    .split(/-(?!$)/)
    .map(
      (part) =>
        (isControl && part === 'Mod' ? 'Ctrl' : undefined) ??
        electronNames[part] ??
        (part.length === 1 ? part.toUpperCase() : part),
    )
    .join('+');
}
