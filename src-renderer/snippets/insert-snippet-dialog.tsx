import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { QuickPick } from '../palette/quick-pick.tsx';
import './insert-snippet-dialog.css';

const noSnippets = [] as const;

/** Every snippet of the library; the chosen one is put in at the cursor. */
export function InsertSnippetDialog() {
  const t = useTranslations('snippets');
  const { snippets: service, store } = useServices();
  const snippets = useAppState((state) => state.library?.recurring.snippets ?? noSnippets);
  const [query, setQuery] = useState('');
  const choices = useMemo(() => {
    const wanted = query.trim().toLowerCase();
    return snippets
      .filter(({ name, text }) => `${name}\n${text}`.toLowerCase().includes(wanted))
      .map(({ name, text, count, saved }) => ({ id: name, name, text, count, saved }));
  }, [query, snippets]);

  return (
    <QuickPick
      title={t('insertTitle')}
      placeholder={t('insertPlaceholder')}
      listLabel={t('list')}
      query={query}
      onQuery={setQuery}
      choices={choices}
      emptyText={snippets.length === 0 ? t('none') : t('noMatch', { query: query.trim() })}
      renderChoice={({ name, text, count, saved }) => (
        <>
          <span className="snippet-choice">
            <span className="snippet-name">{name}</span>
            <span className="snippet-text">{text.slice(0, 200)}</span>
          </span>
          <span className="quick-pick-note">
            {saved && count === 0 ? t('savedNote') : t('usedNote', { count })}
          </span>
        </>
      )}
      onPick={({ id }) => {
        flushSync(() => store.setState({ dialog: null }));
        service.insert(id);
      }}
      onClose={() => store.setState({ dialog: null })}
    />
  );
}
