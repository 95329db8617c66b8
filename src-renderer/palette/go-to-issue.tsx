import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { IssuePick } from './issue-pick.tsx';

const none = [] as const;

/** Opens an issue by number, title or date. */
export function GoToIssue() {
  const t = useTranslations('library');
  const { documents, run, store } = useServices();
  const files = useAppState((state) => state.library?.files ?? none);

  async function open(id: string): Promise<void> {
    if (await documents.open(id)) run('view.focus-editor');
  }

  return (
    <IssuePick
      title={t('goToTitle')}
      placeholder={t('goToPlaceholder')}
      files={files}
      onPick={(id) => {
        flushSync(() => store.setState({ dialog: null }));
        void open(id);
      }}
      onClose={() => store.setState({ dialog: null })}
    />
  );
}
