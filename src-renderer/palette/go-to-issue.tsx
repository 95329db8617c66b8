import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLocale, useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { rankIssues } from '../library/filter-issues.ts';
import { shortTitle } from '../library/issue-text.ts';
import { QuickPick } from './quick-pick.tsx';

/** Nobody scrolls further than this; typing narrows faster. */
const shownAtMost = 100;

/** Opens an issue by number, title or date. */
export function GoToIssue() {
  const t = useTranslations('library');
  const language = useLocale();
  const tApp = useTranslations('app');
  const { documents, run, store } = useServices();
  const files = useAppState((state) => state.library?.files ?? null);
  const [query, setQuery] = useState('');

  const choices = useMemo(
    () =>
      rankIssues(files ?? [], query)
        .slice(0, shownAtMost)
        .map((file) => ({
          ...file,
          name: `${file.number ?? ''} ${shortTitle(file, language)}`.trim(),
        })),
    [files, language, query],
  );

  async function open(id: string): Promise<void> {
    if (await documents.open(id)) run('view.focus-editor');
  }

  return (
    <QuickPick
      title={t('goToTitle')}
      placeholder={t('goToPlaceholder')}
      listLabel={t('issues')}
      query={query}
      onQuery={setQuery}
      choices={choices}
      emptyText={t('noMatchText', { query: query.trim() })}
      renderChoice={(file) => (
        <>
          <span className="quick-pick-number">
            {file.number === null ? null : tApp('issueNumber', { number: String(file.number) })}
          </span>
          <span className="quick-pick-main">{shortTitle(file, language)}</span>
          <span className="quick-pick-note">{file.date}</span>
        </>
      )}
      onPick={({ id }) => {
        flushSync(() => store.setState({ dialog: null }));
        void open(id);
      }}
      onClose={() => store.setState({ dialog: null })}
    />
  );
}
