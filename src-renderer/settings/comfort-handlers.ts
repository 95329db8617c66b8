import type { Services } from '../app/services.ts';

/** What makes writing and looking easier. */
export function comfortHandlers({
  bridge,
  editor,
  notices,
  settings,
  translate,
}: Pick<Services, 'bridge' | 'editor' | 'notices' | 'settings' | 'translate'>) {
  async function open(url: string): Promise<void> {
    const answer = await bridge.call('link.open', { url });
    if (!answer.ok) notices.fail(answer.error);
  }

  function openHere(): boolean {
    const url = editor.addressHere();
    if (url === null) {
      notices.announce(translate()('settings.noLinkHere'));
      return false;
    }
    void open(url);
    return true;
  }

  return {
    'link.open-here': openHere,
    'cursors.add-above': () => editor.hasFocus() && editor.addCursors('above'),
    'cursors.add-below': () => editor.hasFocus() && editor.addCursors('below'),
    'cursors.next-match': () => editor.hasFocus() && editor.addCursors('next-match'),
    'cursors.all-matches': () => editor.hasFocus() && editor.addCursors('all-matches'),
    'settings.open': () => settings.open(null),
    'view.zoom-in': () => settings.zoom(1),
    'view.zoom-out': () => settings.zoom(-1),
    'view.zoom-reset': () => settings.zoom(0),
    'help.shortcuts': () => settings.openShortcuts(),
  } as const;
}
