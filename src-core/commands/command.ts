/** What must be there for a command to apply. */
export const commandContexts = ['library', 'issue', 'editable-issue'] as const;
export type CommandContext = (typeof commandContexts)[number];

/** In the order of the menu bar. */
export const menus = ['file', 'edit', 'library', 'arrange', 'export', 'view', 'help'] as const;
export type MenuName = (typeof menus)[number];

/** A command as data. `when` null applies always. */
interface MenuRow {
  readonly id: string;
  readonly when: CommandContext | null;
  /** In CodeMirror's notation (`Mod` is Ctrl, Cmd on macOS); the first one is shown. */
  readonly keys: readonly string[];
  /** In their place on macOS, where the system has those. */
  readonly keysOnMac?: readonly string[];
  /** In the editor the keys keep what the platform gives them, e.g. Alt+Left jumps a word on macOS. */
  readonly keysOutsideEditor?: boolean;
  /** The keys count only where the keyboard is in the library's list, and there before other commands'. */
  readonly keysInList?: boolean;
  /** The rows of the outline whose own menu offers it. */
  readonly outline?: 'item' | 'section' | 'any';
}

/** A command and its place in the menus. */
export interface CommandRow extends MenuRow {
  readonly menu: MenuName;
  /** Counted from 1. */
  readonly group: number;
}

/** The rows of a menu as it shows them: groups, which lines separate. */
export function inMenu<const Groups extends readonly (readonly MenuRow[])[]>(
  menu: MenuName,
  groups: Groups,
): readonly (Groups[number][number] & Pick<CommandRow, 'menu' | 'group'>)[] {
  return groups.flatMap((rows, at) => rows.map((row) => ({ ...row, menu, group: at + 1 })));
}
