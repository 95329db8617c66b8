import { SearchIcon, SearchX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAppState } from '../app/services.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ReplacePreview } from './replace-preview.tsx';
import { SearchChips } from './search-chips.tsx';
import { searchId } from './search-focus.ts';
import { SearchHead } from './search-head.tsx';
import { SearchResults } from './search-results.tsx';
import './search-view.css';

/** Everything that was ever written, found while one types; takes the place of the panes. */
export function SearchView() {
  const t = useTranslations('search');
  return (
    <search className="search" id={searchId} aria-label={t('title')}>
      <SearchHead />
      <SearchChips />
      <Content />
    </search>
  );
}

function Content() {
  const t = useTranslations('search');
  const query = useAppState((state) => state.searchQuery.trim());
  const answer = useAppState((state) => state.searchAnswer);
  const isReplacing = useAppState((state) => state.searchReplacing);
  if (query === '' || answer === null) {
    return <EmptyState icon={SearchIcon} title={t('emptyTitle')} text={t('emptyText')} />;
  }
  if (answer.count === 0) {
    return answer.complete ? (
      <EmptyState icon={SearchX} title={t('noneTitle')} text={t('noneText', { query })} />
    ) : (
      <p className="search-note">{t('reading')}</p>
    );
  }
  return isReplacing ? <ReplacePreview /> : <SearchResults answer={answer} />;
}
