import { targetIds } from '../export/target-ids.ts';
import { comfortCommands } from './comfort-commands.ts';
import { listCommands } from './list-commands.ts';
import { helpCommands } from './help-commands.ts';
import { spellingCommands } from './spelling-commands.ts';
import { paneCommands } from './pane-commands.ts';
import { tabCommands } from './tab-commands.ts';
import { twinCommands } from './twin-commands.ts';
import type { MessageKey } from '../messages/translator.ts';

/** What must be there for a command to apply. */
export const commandContexts = ['library', 'issue', 'editable-issue'] as const;
export type CommandContext = (typeof commandContexts)[number];

export const menus = ['file', 'edit', 'library', 'arrange', 'export', 'view', 'help'] as const;
export type MenuName = (typeof menus)[number];

/**
 * A command as data: menus, palette, shortcuts, buttons and help read this one list. `keys` is in
 * CodeMirror's notation (`Mod` is Ctrl, Cmd on macOS), the first one is shown. Groups of a menu are
 * separated by lines. `when` null applies always.
 */
export interface CommandRow {
  readonly id: string;
  readonly when: CommandContext | null;
  readonly keys: readonly string[];
  /** In their place on macOS, where the system has those. */
  readonly keysOnMac?: readonly string[];
  readonly menu: MenuName;
  readonly group: number;
  /** In the editor the keys keep what the platform gives them, e.g. Alt+Left jumps a word on macOS. */
  readonly keysOutsideEditor?: boolean;
  /** The keys count only where the keyboard is in the library's list, and there before other commands'. */
  readonly keysInList?: boolean;
  /** The rows of the outline whose own menu offers it. */
  readonly outline?: 'item' | 'section' | 'any';
}

const exportCommands = targetIds.map(
  (id) => ({ id: `export.${id}`, when: 'issue', keys: [], menu: 'export', group: 2 }) as const,
);

export const commands = [
  { id: 'issue.new', when: 'library', keys: ['Mod-n'], menu: 'file', group: 1 },
  { id: 'library.choose', when: null, keys: ['Mod-o'], menu: 'file', group: 1 },
  { id: 'library.open-sample', when: null, keys: [], menu: 'file', group: 1 },
  { id: 'issue.go-to', when: 'library', keys: ['Mod-p'], menu: 'file', group: 1 },
  { id: 'library.profile', when: 'library', keys: [], menu: 'file', group: 1 },
  { id: 'parts.next', when: 'issue', keys: [], menu: 'file', group: 5 },
  { id: 'parts.belongs', when: 'issue', keys: [], menu: 'file', group: 5 },
  { id: 'masters.split', when: 'issue', keys: [], menu: 'file', group: 5 },
  { id: 'masters.join', when: 'issue', keys: [], menu: 'file', group: 5 },
  { id: 'feeds.poll', when: 'library', keys: [], menu: 'file', group: 4 },
  { id: 'facts.inbox', when: 'library', keys: [], menu: 'file', group: 4 },
  { id: 'feeds.edit', when: 'library', keys: [], menu: 'file', group: 4 },
  { id: 'issue.save', when: 'issue', keys: ['Mod-s'], menu: 'file', group: 2 },
  { id: 'issue.save-copy', when: 'issue', keys: ['Mod-Shift-s'], menu: 'file', group: 2 },
  { id: 'issue.versions', when: 'issue', keys: [], menu: 'file', group: 3 },
  { id: 'issue.delete', when: 'issue', keys: [], menu: 'file', group: 3 },
  { id: 'issue.put-back', when: 'library', keys: [], menu: 'file', group: 3 },
  { id: 'preferences.toggle-autosave', when: null, keys: [], menu: 'file', group: 2 },
  { id: 'edit.undo', when: 'issue', keys: ['Mod-z'], menu: 'edit', group: 1 },
  { id: 'edit.redo', when: 'issue', keys: ['Mod-Shift-z', 'Mod-y'], menu: 'edit', group: 1 },
  { id: 'edit.find', when: 'issue', keys: ['Mod-f'], menu: 'edit', group: 3 },
  {
    id: 'edit.replace',
    when: 'editable-issue',
    keys: ['Mod-h'],
    keysOnMac: ['Mod-Alt-f'],
    menu: 'edit',
    group: 3,
  },
  { id: 'search.open', when: 'library', keys: ['Mod-Shift-f'], menu: 'edit', group: 3 },
  { id: 'search.replace', when: 'library', keys: ['Mod-Shift-h'], menu: 'edit', group: 3 },
  { id: 'search.undo-replacement', when: 'library', keys: [], menu: 'edit', group: 3 },
  { id: 'format.bold', when: 'editable-issue', keys: ['Mod-b'], menu: 'edit', group: 4 },
  { id: 'format.italic', when: 'editable-issue', keys: ['Mod-i'], menu: 'edit', group: 4 },
  { id: 'format.link', when: 'editable-issue', keys: ['Mod-k'], menu: 'edit', group: 4 },
  { id: 'issue.repair-encoding', when: 'editable-issue', keys: [], menu: 'edit', group: 5 },
  { id: 'links.open-earlier', when: 'issue', keys: [], menu: 'edit', group: 7 },
  { id: 'issue.look-back', when: 'editable-issue', keys: [], menu: 'edit', group: 6 },
  { id: 'links.check-web', when: 'issue', keys: [], menu: 'edit', group: 7 },
  { id: 'links.exempt', when: 'issue', keys: [], menu: 'edit', group: 7 },
  { id: 'inbox.add-from-clipboard', when: 'library', keys: [], menu: 'edit', group: 8 },
  { id: 'inbox.copy-bookmarklet', when: null, keys: [], menu: 'edit', group: 8 },
  { id: 'problems.next', when: 'issue', keys: ['F8'], menu: 'edit', group: 9 },
  { id: 'problems.previous', when: 'issue', keys: ['Shift-F8'], menu: 'edit', group: 9 },
  {
    id: 'problems.first-here',
    when: 'issue',
    keys: ['Alt-F8'],
    menu: 'edit',
    group: 9,
    outline: 'any',
  },
  { id: 'problems.fix-here', when: 'editable-issue', keys: ['Mod-.'], menu: 'edit', group: 9 },
  { id: 'problems.fix-kind', when: 'editable-issue', keys: [], menu: 'edit', group: 9 },
  { id: 'problems.fix-all', when: 'editable-issue', keys: [], menu: 'edit', group: 9 },
  { id: 'problems.ignore-here', when: 'editable-issue', keys: [], menu: 'edit', group: 10 },
  { id: 'problems.ignore-in-issue', when: 'editable-issue', keys: [], menu: 'edit', group: 10 },
  { id: 'problems.rule-off', when: 'issue', keys: [], menu: 'edit', group: 10 },
  { id: 'problems.show-ignored', when: 'issue', keys: [], menu: 'edit', group: 10 },
  ...listCommands,
  ...tabCommands,
  ...paneCommands,
  ...twinCommands,
  ...comfortCommands,
  ...spellingCommands,
  ...helpCommands,
  { id: 'image.insert', when: 'editable-issue', keys: ['Mod-Shift-i'], menu: 'edit', group: 6 },
  { id: 'image.publish', when: 'issue', keys: [], menu: 'export', group: 3 },
  { id: 'snippet.insert', when: 'editable-issue', keys: ['Mod-j'], menu: 'edit', group: 6 },
  { id: 'snippet.save', when: 'editable-issue', keys: [], menu: 'edit', group: 6 },
  {
    id: 'arrange.move-up',
    when: 'editable-issue',
    keys: ['Alt-ArrowUp'],
    menu: 'arrange',
    group: 1,
    outline: 'any',
  },
  {
    id: 'arrange.move-down',
    when: 'editable-issue',
    keys: ['Alt-ArrowDown'],
    menu: 'arrange',
    group: 1,
    outline: 'any',
  },
  {
    id: 'arrange.to-previous-section',
    when: 'editable-issue',
    keysOutsideEditor: true,
    keys: ['Alt-ArrowLeft'],
    menu: 'arrange',
    group: 2,
    outline: 'item',
  },
  {
    id: 'arrange.to-next-section',
    when: 'editable-issue',
    keysOutsideEditor: true,
    keys: ['Alt-ArrowRight'],
    menu: 'arrange',
    group: 2,
    outline: 'item',
  },
  {
    id: 'arrange.to-issue',
    when: 'editable-issue',
    keys: ['Mod-Shift-m'],
    menu: 'arrange',
    group: 2,
    outline: 'item',
  },
  {
    id: 'arrange.insert-item',
    when: 'editable-issue',
    keys: ['Mod-Shift-Enter'],
    menu: 'arrange',
    group: 3,
    outline: 'any',
  },
  {
    id: 'arrange.edit-item',
    when: 'editable-issue',
    keys: ['F2'],
    menu: 'arrange',
    group: 3,
    outline: 'any',
  },
  {
    id: 'arrange.duplicate-item',
    when: 'editable-issue',
    keys: ['Mod-Shift-d'],
    menu: 'arrange',
    group: 3,
    outline: 'item',
  },
  {
    id: 'arrange.delete-item',
    when: 'editable-issue',
    keys: ['Mod-Shift-Backspace'],
    menu: 'arrange',
    group: 3,
    outline: 'item',
  },
  {
    id: 'arrange.promote',
    when: 'editable-issue',
    keys: ['Mod-Alt-,'],
    menu: 'arrange',
    group: 4,
    outline: 'section',
  },
  {
    id: 'arrange.demote',
    when: 'editable-issue',
    keys: ['Mod-Alt-.'],
    menu: 'arrange',
    group: 4,
    outline: 'any',
  },
  {
    id: 'arrange.normalise',
    when: 'editable-issue',
    keys: [],
    menu: 'arrange',
    group: 5,
    outline: 'section',
  },
  {
    id: 'arrange.renumber',
    when: 'editable-issue',
    keys: [],
    menu: 'arrange',
    group: 5,
    outline: 'section',
  },
  {
    id: 'arrange.not-an-item',
    when: 'editable-issue',
    keys: [],
    menu: 'arrange',
    group: 6,
    outline: 'item',
  },
  {
    id: 'translation.copy',
    when: 'issue',
    keys: [],
    menu: 'edit',
    group: 11,
    outline: 'any',
  },
  { id: 'translation.copy-open', when: 'issue', keys: [], menu: 'edit', group: 11 },
  { id: 'translation.paste', when: 'issue', keys: [], menu: 'edit', group: 11 },
  { id: 'translation.run', when: 'issue', keys: [], menu: 'edit', group: 12, outline: 'any' },
  { id: 'translation.run-open', when: 'issue', keys: [], menu: 'edit', group: 12 },
  {
    id: 'translation.up-to-date',
    when: 'issue',
    keys: [],
    menu: 'edit',
    group: 11,
    outline: 'any',
  },
  { id: 'translation.fix-all', when: 'issue', keys: [], menu: 'edit', group: 11 },
  { id: 'arrange.is-an-item', when: 'editable-issue', keys: [], menu: 'arrange', group: 6 },
  { id: 'export.again', when: 'issue', keys: ['Mod-e'], menu: 'export', group: 1 },
  ...exportCommands,
  { id: 'view.release-desk', when: 'issue', keys: ['Mod-Shift-e'], menu: 'export', group: 1 },
  { id: 'export.all-channels', when: 'issue', keys: [], menu: 'export', group: 1 },
  { id: 'channels.edit', when: 'library', keys: [], menu: 'export', group: 3 },
  { id: 'git.publish', when: 'library', keys: [], menu: 'export', group: 4 },
  { id: 'git.refresh', when: 'library', keys: [], menu: 'export', group: 4 },
  { id: 'export.choose-folder', when: 'library', keys: [], menu: 'export', group: 3 },
  { id: 'export.show-clipboard', when: null, keys: [], menu: 'export', group: 3 },
  { id: 'palette.open', when: null, keys: ['Mod-Shift-p'], menu: 'view', group: 1 },
  { id: 'view.cycle', when: 'issue', keys: ['Mod-\\'], menu: 'view', group: 2 },
  { id: 'view.edit', when: 'issue', keys: [], menu: 'view', group: 2 },
  { id: 'view.split', when: 'issue', keys: [], menu: 'view', group: 2 },
  { id: 'view.preview', when: 'issue', keys: [], menu: 'view', group: 2 },
  { id: 'preview.as', when: 'issue', keys: [], menu: 'view', group: 2 },
  { id: 'preview.scroll-sync', when: 'issue', keys: [], menu: 'view', group: 2 },
  { id: 'preview.remote-pictures', when: 'library', keys: [], menu: 'view', group: 2 },
  { id: 'view.toggle-library', when: null, keys: ['Mod-Alt-l'], menu: 'view', group: 3 },
  { id: 'view.toggle-outline', when: null, keys: ['Mod-Alt-o'], menu: 'view', group: 3 },
  { id: 'view.focus-outline', when: 'issue', keys: ['Mod-1'], menu: 'view', group: 4 },
  { id: 'view.focus-editor', when: 'issue', keys: ['Mod-2'], menu: 'view', group: 4 },
  { id: 'translation.toggle', when: 'issue', keys: ['Mod-Alt-y'], menu: 'view', group: 3 },
  { id: 'problems.toggle', when: 'issue', keys: ['Mod-Alt-p'], menu: 'view', group: 3 },
  { id: 'inbox.open', when: 'library', keys: ['Mod-Shift-l'], menu: 'view', group: 4 },
  { id: 'titles.window', when: 'issue', keys: [], menu: 'view', group: 7 },
  { id: 'titles.first', when: 'issue', keys: [], menu: 'view', group: 7 },
  { id: 'titles.second', when: 'issue', keys: [], menu: 'view', group: 7 },
  { id: 'titles.both', when: 'issue', keys: [], menu: 'view', group: 7 },
  { id: 'theme.system', when: null, keys: [], menu: 'view', group: 5 },
  { id: 'theme.light', when: null, keys: [], menu: 'view', group: 5 },
  { id: 'theme.dark', when: null, keys: [], menu: 'view', group: 5 },
  { id: 'language.system', when: null, keys: [], menu: 'view', group: 6 },
  { id: 'language.en', when: null, keys: [], menu: 'view', group: 6 },
  { id: 'language.zh', when: null, keys: [], menu: 'view', group: 6 },
  { id: 'help.copy-diagnostics', when: null, keys: [], menu: 'help', group: 1 },
] as const satisfies readonly CommandRow[];

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
