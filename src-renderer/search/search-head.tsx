import type { KeyboardEvent } from 'react';
import { CaseSensitive, Replace, Search, X } from 'lucide-react';
import { Button, Input, SearchField, TextField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { useCommand } from '../commands/use-command.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { PaneHead } from '../ui/pane-head.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { resultsId, rowId } from './result-ids.ts';
import { rowsOf } from './rows.ts';
import { searchFieldId } from './search-focus.ts';
import { useOpenLine } from './use-open-line.ts';
import { usePlanned } from './use-planned.ts';

/** What is looked for, how much was found, and what comes in its place. */
export function SearchHead() {
  const t = useTranslations('search');
  const { search } = useServices();
  const { keys } = useCommand('search.replace');
  const answer = useAppState((state) => state.searchAnswer);
  const isReplacing = useAppState((state) => state.searchReplacing);
  return (
    <>
      <PaneHead title={t('title')}>
        <IconButton
          icon={Replace}
          label={t('replaceToggle')}
          keys={keys}
          isPressed={isReplacing}
          onPress={() => search.setReplacing(!isReplacing)}
        />
        <IconButton icon={X} label={t('close')} onPress={() => search.close()} />
      </PaneHead>
      <div className="search-bar">
        <QueryField />
        <output className="search-count" aria-live="polite">
          {answer === null ? '' : t('count', { count: answer.count })}
          {answer === null || answer.complete || answer.count === 0 ? '' : ` · ${t('reading')}`}
        </output>
      </div>
      {isReplacing ? <ReplaceBar /> : null}
    </>
  );
}

function QueryField() {
  const t = useTranslations('search');
  const { search, store } = useServices();
  const query = useAppState((state) => state.searchQuery);
  const row = useAppState((state) => (state.searchReplacing ? null : state.searchRow));
  const hasRows = useAppState(
    (state) => !state.searchReplacing && (state.searchAnswer?.count ?? 0) > 0,
  );
  const openLine = useOpenLine();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const rows = store.getState().searchReplacing ? [] : rowsOf(store.getState().searchAnswer);
    if (event.key === 'ArrowDown') {
      if (row === null && rows.length === 0) search.recall(1);
      else search.light(Math.min((row ?? -1) + 1, rows.length - 1));
    } else if (event.key === 'ArrowUp') {
      if (row === null) search.recall(-1);
      else search.light(row === 0 ? null : row - 1);
    } else if (event.key === 'PageDown' && rows.length > 0) {
      search.light(Math.min((row ?? 0) + 10, rows.length - 1));
    } else if (event.key === 'PageUp' && row !== null) {
      search.light(Math.max(row - 10, 0));
    } else if (event.key === 'Enter') {
      const chosen = rows[row ?? 0];
      if (chosen === undefined) return;
      void openLine(chosen);
    } else if (event.key === 'Escape') search.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <SearchField
      className="search-field"
      aria-label={t('field')}
      value={query}
      onChange={(value) => search.setQuery(value)}
    >
      <Search size={16} strokeWidth={2} aria-hidden />
      <Input
        id={searchFieldId}
        role="combobox"
        aria-expanded={hasRows}
        aria-haspopup="listbox"
        aria-controls={hasRows ? resultsId : undefined}
        aria-activedescendant={row === null || !hasRows ? undefined : rowId(row)}
        placeholder={t('placeholder')}
        spellCheck={false}
        onKeyDownCapture={onKeyDown}
      />
      <Button aria-label={t('clear')}>
        <X size={14} strokeWidth={2} aria-hidden />
      </Button>
    </SearchField>
  );
}

function ReplaceBar() {
  const t = useTranslations('search');
  const { search } = useServices();
  const replacement = useAppState((state) => state.searchReplacement);
  const matchCase = useAppState((state) => state.searchMatchCase);
  const isBusy = useAppState((state) => state.searchBusy || state.searchPlanning);
  const { changes, issues } = usePlanned();
  return (
    <div className="search-bar">
      <TextField
        className="search-field"
        aria-label={t('replaceField')}
        value={replacement}
        onChange={(value) => search.setReplacement(value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') search.setReplacing(false);
        }}
      >
        <Replace size={16} strokeWidth={2} aria-hidden />
        <Input placeholder={t('replaceField')} spellCheck={false} />
      </TextField>
      <IconButton
        icon={CaseSensitive}
        label={t('matchCase')}
        isPressed={matchCase}
        onPress={() => search.setMatchCase(!matchCase)}
      />
      <TextButton
        tone="strong"
        label={t('replaceNow', { changes, issues })}
        isDisabled={isBusy || changes === 0}
        onPress={() => void search.replaceChosen()}
      />
    </div>
  );
}
