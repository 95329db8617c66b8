import type { Services } from '../app/services.ts';

export async function copyDiagnostics({
  bridge,
  notices,
  translate,
}: Pick<Services, 'bridge' | 'notices' | 'translate'>): Promise<void> {
  const copied = await bridge.call('diagnostics.copy', undefined);
  if (!copied.ok) {
    notices.fail(copied.error);
    return;
  }
  const t = translate();
  notices.toast({
    tone: 'success',
    text: t('app.diagnosticsCopied'),
    detail: t('app.diagnosticsCopiedDetail'),
    actions: [],
  });
}
