import { useDeferredValue, useMemo, useState } from 'react';
import { Search, SearchX, X } from 'lucide-react';
import { Button, Input, SearchField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState } from '../app/services.ts';
import { InboxButton } from '../inbox/inbox-button.tsx';
import { filterRows, issueRows } from '../parts/issue-rows.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PaneHead } from '../ui/pane-head.tsx';
import { IssueList } from './issue-list.tsx';
import { LibraryMenu } from './library-menu.tsx';
import './library-pane.css';

const none = [] as const;

export function LibraryPane() {
  const t = useTranslations('library');
  const library = useAppState((state) => state.library);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const files = library?.files ?? none;
  const groups = library?.groups ?? none;
  const rows = useMemo(() => issueRows(files, groups), [files, groups]);
  const found = useMemo(() => filterRows(rows, wanted), [rows, wanted]);
  const issueCount = useMemo(() => rows.filter(({ kind }) => kind === 'issue').length, [rows]);

  return (
    <nav className="library-pane" aria-label={t('library')} data-takes-links>
      <PaneHead title={t('library')}>
        <LibraryMenu />
      </PaneHead>
      {files.length === 0 ? null : (
        <SearchField
          className="library-search"
          aria-label={t('search')}
          value={query}
          onChange={setQuery}
        >
          <Search size={14} strokeWidth={2} aria-hidden />
          <Input placeholder={t('searchCount', { count: issueCount })} spellCheck={false} />
          <Button aria-label={t('clearSearch')}>
            <X size={14} strokeWidth={2} aria-hidden />
          </Button>
        </SearchField>
      )}
      {files.length > 0 && found.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title={t('noMatchTitle')}
          text={t('noMatchText', { query: wanted.trim() })}
        />
      ) : null}
      {found.length > 0 ? <IssueList rows={found} /> : null}
      <InboxButton />
    </nav>
  );
}
