import { clipboard, Menu, type BrowserWindow } from 'electron';
import type { CallInput } from '#core/ipc/contract.ts';
import type { SpellingChoice } from '#core/ipc/spelling-shapes.ts';
import { openLink } from '../windows/open-link.ts';
import { contextMenu } from './context-menu.ts';
import type { MenuOptions } from './application-menu.ts';

const withLinks = {
  openLink: (url: string) => void openLink(url),
  copyLink: (url: string) => {
    void clipboard.writeText(url);
  },
};

/** Opens the text's menu at a word that no dictionary knows. */
export function showWordMenu(
  window: BrowserWindow,
  { suggestions, at }: CallInput<'spelling.menu'>,
  options: MenuOptions,
  spell: (choice: SpellingChoice) => void,
): void {
  const pointed = {
    linkURL: '',
    selectionText: '',
    isEditable: true,
    isField: false,
    isPreview: false,
    misspelt: { suggestions },
  };
  const template = contextMenu(pointed, { ...options, ...withLinks, spell });
  const zoom = window.webContents.getZoomFactor();
  const place = at && { x: Math.round(at.x * zoom), y: Math.round(at.y * zoom) };
  Menu.buildFromTemplate([...template]).popup({ window, ...place });
}

/** Opens the system's menu where a right click or the menu key asks for one that the page has not. */
export function followContextMenus(window: BrowserWindow, options: () => MenuOptions): void {
  window.webContents.on('context-menu', (_event, at) => {
    const template = contextMenu(
      {
        linkURL: /^(?:https?|mailto):/iu.test(at.linkURL) ? at.linkURL : '',
        selectionText: at.selectionText,
        isEditable: at.isEditable,
        isField: at.formControlType !== 'none',
        isPreview: at.frameURL !== '' && at.frameURL !== at.pageURL,
      },
      { ...options(), ...withLinks },
    );
    if (template.length > 0) Menu.buildFromTemplate([...template]).popup({ window });
  });
}
