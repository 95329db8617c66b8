import type { ImportDeps } from './create-import-service.ts';

type Deps = Pick<ImportDeps, 'bridge' | 'store' | 'documents' | 'notices' | 'translate'>;

/** Writes the library's feeds where the person says, and tells what is in them. */
export function createWriteFeeds(deps: Deps): () => Promise<void> {
  const { bridge, store, documents, notices, translate } = deps;

  async function reveal(fileId: string): Promise<void> {
    const shown = await bridge.call('export.reveal', { fileId });
    if (!shown.ok) notices.fail(shown.error);
  }

  return async () => {
    // The feeds are made of what is on disk.
    if (store.getState().document !== null && !(await documents.save())) return;
    const answer = await bridge.call('library.write-feeds', undefined);
    if (!answer.ok) return notices.fail(answer.error);
    if (answer.value === null) return;
    const t = translate();
    if (answer.value.state === 'no-rule') {
      notices.toast({
        tone: 'failure',
        text: t('importing.feedsNoRule'),
        detail: t('importing.feedsNoRuleDetail', { example: 'https://example.org/{stem}' }),
        actions: [
          {
            label: t('importing.channels'),
            run: () => {
              if (store.getState().dialog === null) store.setState({ dialog: 'channels' });
            },
          },
        ],
      });
      return;
    }
    const { fileNames, folder, fileId, items, notes } = answer.value;
    const names = fileNames.join(', ');
    const [first, ...others] = notes;
    notices.toast({
      tone: 'success',
      text: t('importing.feedsWritten', { names, count: items }),
      detail:
        first === undefined
          ? t('importing.feedsIn', { folder })
          : t('importing.feedsNoted', {
              folder,
              text: first.text,
              more: others.reduce((sum, { count }) => sum + count, first.count - 1),
            }),
      actions: [{ label: t('exporting.reveal'), run: () => void reveal(fileId) }],
    });
  };
}
