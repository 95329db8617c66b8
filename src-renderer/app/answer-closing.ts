import type { Services } from './services.ts';

type ClosingDeps = Pick<Services, 'bridge' | 'documents' | 'notices' | 'store' | 'translate'>;

/**
 * When the person closes the window, saves what is open and lets it close. After a failed save the
 * window stays, and closing without saving is offered; lasts as long as the page.
 */
export function answerClosing(deps: ClosingDeps): void {
  const { bridge, documents, notices, store, translate } = deps;
  const close = (): void => void bridge.call('window.close', undefined);

  async function saveAndClose(): Promise<void> {
    const { document } = store.getState();
    if (document === null || document.save.kind === 'saved' || (await documents.save())) {
      close();
      return;
    }
    const t = translate();
    notices.toast({
      tone: 'failure',
      text: t('app.notSavedClosing', { name: document.fileName }),
      actions: [{ label: t('app.closeAnyway'), run: close }],
    });
  }

  bridge.on('window.closing', () => void saveAndClose());
}
