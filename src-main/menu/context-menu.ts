import type { MenuItemConstructorOptions } from 'electron';
import { commands, type Command, type CommandId } from '#core/commands/catalogue.ts';
import { contextMenus } from '#core/commands/context-menus.ts';
import type { SpellingChoice } from '#core/ipc/spelling-shapes.ts';
import { commandEntry, type MenuOptions } from './application-menu.ts';

type Entry = MenuItemConstructorOptions;

/** What was pointed at, as Electron tells it. */
export interface PointedAt {
  readonly linkURL: string;
  readonly selectionText: string;
  readonly isEditable: boolean;
  /** A field of a form, and not the text of the issue. */
  readonly isField: boolean;
  readonly isPreview: boolean;
  /** A word that no dictionary knows, with what could be meant. */
  readonly misspelt?: { readonly suggestions: readonly string[] };
}

export interface ContextMenuOptions extends MenuOptions {
  readonly openLink: (url: string) => void;
  readonly copyLink: (url: string) => void;
  /** About the word that is misspelt. */
  readonly spell?: (choice: SpellingChoice) => void;
}

/** The menu of a place: the text, a field, a link, the preview. Nothing where there is nothing to do. */
export function contextMenu(at: PointedAt, options: ContextMenuOptions): readonly Entry[] {
  const { translate: t } = options;
  const link: Entry[] =
    at.linkURL === ''
      ? []
      : [
          { label: t('window.openLink'), click: () => options.openLink(at.linkURL) },
          { label: t('window.copyLink'), click: () => options.copyLink(at.linkURL) },
        ];
  const copy: Entry = { role: 'copy', label: t('window.copy') };
  const editing: Entry[] = [
    { role: 'cut', label: t('window.cut') },
    copy,
    { role: 'paste', label: t('window.paste') },
    { role: 'pasteAndMatchStyle', label: t('window.pastePlain') },
    { role: 'selectAll', label: t('window.selectAll') },
  ];
  const first = at.isEditable ? editing : at.selectionText.trim() === '' ? [] : [copy];
  const place = at.isPreview ? 'preview' : at.isEditable && !at.isField ? 'editor' : null;
  const own = place === null ? [] : contextMenus[place].map((ids) => ids.map(entryOf));

  function entryOf(id: CommandId): Entry {
    const all: readonly Command[] = commands;
    const command = all.find((each) => each.id === id);
    if (command === undefined) throw new Error(`no command ${id} in the catalogue`);
    return commandEntry(command, options);
  }

  return [...spellingGroups(at, options), link, first, ...own]
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' }, ...group]));
}

function spellingGroups({ misspelt }: PointedAt, options: ContextMenuOptions): readonly Entry[][] {
  if (misspelt === undefined) return [];
  const { spell, translate: t } = options;
  const suggestions = misspelt.suggestions.map((by): Entry => ({
    label: by,
    click: () => spell?.({ kind: 'replace', by }),
  }));
  const none: Entry = { label: t('spelling.noSuggestions'), enabled: false };
  return [
    suggestions.length === 0 ? [none] : suggestions,
    [
      { label: t('commands.spelling-add-word'), click: () => spell?.({ kind: 'add' }) },
      { label: t('commands.spelling-ignore-word'), click: () => spell?.({ kind: 'ignore' }) },
    ],
  ];
}
