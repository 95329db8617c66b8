import type { Services } from './services.ts';

type ClosingDeps = Pick<
  Services,
  'bridge' | 'documents' | 'notices' | 'store' | 'translate' | 'twins'
>;

/**
 * The person closes the window. With autosave on what is unsaved is written first; with it off, or
 * when writing fails, the window stays and offers both ways out. Lasts as long as the page.
 */
export function answerClosing(deps: ClosingDeps, beforeClosing: () => void): void {
  const { bridge, documents, notices, store, translate, twins } = deps;
  const close = (): void => {
    beforeClosing();
    void bridge.call('window.close', undefined);
  };

  const unsaved = () =>
    [store, twins.side.store]
      .flatMap((each) => each.getState().document ?? [])
      .filter(({ save }) => save.kind !== 'saved');

  async function saveAndClose(): Promise<void> {
    // What is typed meanwhile is saved as well.
    do {
      if (!(await documents.save())) {
        ask();
        return;
      }
    } while (unsaved().length > 0);
    close();
  }

  function ask(): void {
    const t = translate();
    notices.toast({
      tone: 'failure',
      text: t('app.notSavedClosing', { name: unsaved()[0]?.fileName ?? '' }),
      actions: [
        { label: t('app.saveAndClose'), run: () => void saveAndClose() },
        { label: t('app.closeAnyway'), run: close },
      ],
    });
  }

  bridge.on('window.closing', () => {
    const { preferences } = store.getState();
    if (unsaved().length === 0) close();
    else if (preferences.autosave) void saveAndClose();
    else ask();
  });
}
