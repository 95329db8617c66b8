import { Search, SearchX, X } from 'lucide-react';
import { Button, Input, SearchField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { InboxButton } from '../inbox/inbox-button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PaneHead } from '../ui/pane-head.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { FilterChips } from './filter-chips.tsx';
import { GroupMenu } from './group-menu.tsx';
import { IssueList } from './issue-list.tsx';
import { LibraryMenu } from './library-menu.tsx';
import { useListView } from './use-list-view.ts';
import './library-pane.css';

export function LibraryPane() {
  const t = useTranslations('library');
  const tList = useTranslations('list');
  const { listView } = useServices();
  const fileCount = useAppState((state) => state.library?.files.length ?? 0);
  const query = useAppState((state) => state.listQuery);
  const isFiltered = useAppState((state) => state.listFilters.length > 0);
  const view = useListView();

  return (
    <nav className="library-pane" aria-label={t('library')} data-takes-links>
      <PaneHead title={t('library')}>
        {view.issueCount === 0 ? null : <GroupMenu grouping={view.grouping} />}
        <LibraryMenu />
      </PaneHead>
      {fileCount === 0 ? null : (
        <SearchField
          className="library-search"
          aria-label={t('search')}
          value={query}
          onChange={(value) => listView.setQuery(value)}
        >
          <Search size={14} strokeWidth={2} aria-hidden />
          <Input placeholder={t('searchCount', { count: view.issueCount })} spellCheck={false} />
          <Button aria-label={t('clearSearch')}>
            <X size={14} strokeWidth={2} aria-hidden />
          </Button>
        </SearchField>
      )}
      <FilterChips facets={view.facets} count={view.foundCount} />
      {fileCount > 0 && view.rows.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title={t('noMatchTitle')}
          text={isFiltered ? tList('noneShown') : t('noMatchText', { query: query.trim() })}
        >
          {isFiltered ? (
            <TextButton label={tList('clearFilters')} onPress={() => listView.clearFilters()} />
          ) : null}
        </EmptyState>
      ) : null}
      {view.rows.length > 0 ? <IssueList view={view} /> : null}
      <InboxButton />
    </nav>
  );
}
