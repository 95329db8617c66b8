import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { outlineWords } from '../outline/outline-words.ts';
import { QuickPick } from '../palette/quick-pick.tsx';
import { triageSections } from './triage-view.ts';

const mostDigits = 9;

/** Asks for the section that entries of the link inbox go to. */
export function SectionDialog() {
  const t = useTranslations('triage');
  const outline = useTranslations('outline');
  const { store, translate, triage } = useServices();
  const asking = useAppState((state) => state.triageAsking);
  const sections = useAppState(triageSections);
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const choices = sections
    .map(({ index, title, itemCount }, at) => ({
      id: String(index),
      name: outlineWords(translate(), store.getState()).section(title),
      title,
      index,
      itemCount,
      digit: at < mostDigits ? String(at + 1) : '',
    }))
    .filter(({ name, title, digit }) =>
      wanted === digit ? wanted !== '' : `${name}\n${title}`.toLowerCase().includes(wanted),
    );

  function close(): void {
    flushSync(() => store.setState({ dialog: null, triageAsking: [] }));
    triage.focusRow();
  }

  return (
    <QuickPick
      title={t('chooseSection', { count: asking.length })}
      placeholder={t('chooseSection', { count: asking.length })}
      listLabel={t('sections')}
      query={query}
      onQuery={setQuery}
      choices={choices}
      emptyText={t('noSuchSection', { query: query.trim() })}
      renderChoice={({ digit, itemCount, name }) => (
        <>
          <span className="quick-pick-number">{digit}</span>
          <span className="quick-pick-main">{name}</span>
          <span className="quick-pick-note">{outline('items', { count: itemCount })}</span>
        </>
      )}
      onPick={({ index }) => {
        triage.setSection(asking, index);
        close();
      }}
      onClose={close}
    />
  );
}
