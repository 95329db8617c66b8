import type { Services } from '../app/services.ts';

/** Asks once, and says what is known in every case. */
export async function checkForUpdates({
  bridge,
  notices,
  translate,
}: Pick<Services, 'bridge' | 'notices' | 'translate'>): Promise<void> {
  const answer = await bridge.call('updates.check', undefined);
  if (!answer.ok) {
    notices.fail(answer.error);
    return;
  }
  const t = translate();
  const { value } = answer;
  if (value.kind === 'newer') {
    const { page } = value;
    notices.toast({
      tone: 'notice',
      text: t('window.updateNewer', { version: value.version }),
      detail: t('window.updateRunning', { version: value.running }),
      actions:
        page === null
          ? []
          : [
              {
                label: t('window.updateOpen'),
                run: () => void bridge.call('link.open', { url: page }),
              },
            ],
    });
    return;
  }
  const key = value.kind === 'current' ? 'window.updateCurrent' : 'window.updateNoAddress';
  notices.toast({ tone: 'notice', text: t(key, { version: value.running }), actions: [] });
}
