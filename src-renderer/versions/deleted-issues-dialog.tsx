import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { QuickPick } from '../palette/quick-pick.tsx';
import { formatMoment } from '../ui/format-moment.ts';

/** What was deleted from the library; the chosen one is put back. */
export function DeletedIssuesDialog() {
  const t = useTranslations('versions');
  const { store, versions } = useServices();
  const language = useAppState((state) => state.language);
  const deleted = useAppState((state) => state.deletedIssues);
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const choices = deleted
    .filter(({ fileName }) => fileName.toLowerCase().includes(wanted))
    .map(({ trashId, fileName, at }) => ({ id: trashId, name: fileName, at }));
  const close = (): void => store.setState({ dialog: null });
  return (
    <QuickPick
      title={t('deletedTitle')}
      placeholder={t('deletedPlaceholder')}
      listLabel={t('deletedList')}
      query={query}
      onQuery={setQuery}
      choices={choices}
      emptyText={
        deleted.length === 0 ? t('deletedNone') : t('deletedNoMatch', { query: query.trim() })
      }
      renderChoice={({ name, at }) => (
        <>
          <span className="quick-pick-main">{name}</span>
          <span className="quick-pick-note">{formatMoment(at, language)}</span>
        </>
      )}
      onPick={({ id }) => {
        flushSync(close);
        void versions.putBack(id);
      }}
      onClose={close}
    />
  );
}
