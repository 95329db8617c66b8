import { ChevronDown, ClipboardPaste, Search, X } from 'lucide-react';
import { Button, Input, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { triageFilters, type TriageFilter } from '#core/inbox/triage/triage-list.ts';
import { InboxFetchTools } from '../feeds/inbox-fetch-tools.tsx';
import { openIssueLine } from '../app/open-issue.ts';
import { useAppState, useServices } from '../app/services.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { PaneHead } from '../ui/pane-head.tsx';
import { triageQueryId } from './triage-focus.ts';
import { triageView } from './triage-view.ts';

/** Where kept links go, how far one is, and what of the inbox is shown. */
export function TriageHead() {
  const t = useTranslations('triage');
  const { inbox, triage } = useServices();
  return (
    <>
      <PaneHead title={t('title')}>
        <InboxFetchTools />
        <IconButton
          icon={ClipboardPaste}
          label={t('paste')}
          onPress={() => void inbox.addFromClipboard()}
        />
        <IconButton icon={X} label={t('close')} onPress={() => triage.close()} />
      </PaneHead>
      <div className="triage-bar">
        <IssueButton />
        <Progress />
        <Filters />
        <QueryField />
      </div>
    </>
  );
}

function IssueButton() {
  const t = useTranslations('triage');
  const { store } = useServices();
  const line = useAppState(openIssueLine);
  const hasIssues = useAppState(
    (state) => state.library?.files.some(({ kind }) => kind === 'issue') === true,
  );
  return (
    <Button
      className="text-button triage-issue"
      aria-label={line === null ? t('chooseIssue') : t('intoIssue', { issue: line })}
      isDisabled={!hasIssues}
      onPress={() => store.setState({ dialog: 'triage-issue' })}
    >
      <span className="triage-issue-into">{line === null ? t('noneOpen') : t('into')}</span>
      {line === null ? null : <span className="triage-issue-name">{line}</span>}
      <ChevronDown size={14} aria-hidden />
    </Button>
  );
}

function Progress() {
  const t = useTranslations('triage');
  const progress = useAppState((state) => triageView(state).progress);
  const words = t('progress', { ...progress });
  return (
    <div className="triage-progress">
      <span className="triage-progress-words">{words}</span>
      <progress aria-label={words} value={progress.decided} max={Math.max(progress.total, 1)} />
    </div>
  );
}

function Filters() {
  const t = useTranslations('triage');
  const { store } = useServices();
  const filter = useAppState((state) => state.triageFilter);
  const counts = useAppState((state) => triageView(state).counts);
  const shown: Readonly<Record<TriageFilter, number>> = {
    open: counts.open + counts.later,
    kept: counts.kept,
    skipped: counts.skipped,
  };
  return (
    <ToggleButtonGroup
      className="triage-filters"
      aria-label={t('filters')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[filter]}
      onSelectionChange={([chosen]) => {
        const triageFilter = triageFilters.find((each) => each === chosen);
        if (triageFilter !== undefined) store.setState({ triageFilter });
      }}
    >
      {triageFilters.map((each) => (
        <ToggleButton key={each} id={each} className="triage-chip">
          {t(`filter-${each}`, { count: shown[each] })}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function QueryField() {
  const t = useTranslations('triage');
  const { store, triage } = useServices();
  const query = useAppState((state) => state.triageQuery);
  return (
    <SearchField
      className="library-search triage-query"
      aria-label={t('query')}
      value={query}
      onChange={(triageQuery) => store.setState({ triageQuery })}
      onKeyDown={(event) => {
        const isDown = event.key === 'ArrowDown' || event.key === 'Enter';
        if (isDown || (event.key === 'Escape' && query === '')) triage.focusRow();
        else event.continuePropagation();
      }}
    >
      <Search size={14} strokeWidth={2} aria-hidden />
      <Input id={triageQueryId} placeholder={t('query')} spellCheck={false} />
      <Button aria-label={t('clearQuery')}>
        <X size={14} strokeWidth={2} aria-hidden />
      </Button>
    </SearchField>
  );
}
