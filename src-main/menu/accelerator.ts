const electronNames: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** A key of the command catalogue (CodeMirror's notation) in Electron's notation. */
export function acceleratorOf(key: string): string {
  return key
    .split(/-(?!$)/)
    .map((part) => electronNames[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}
