import { useRef } from 'react';
import { Button, DialogTrigger, Popover } from 'react-aria-components';
import { useLocale, useTranslations } from 'use-intl';
import { findCountsLine } from '#core/issue/plan-counts-line.ts';
import { readingMinutes, textCounts } from '#core/issue/text-counts.ts';
import { useAppState, useServices } from '../app/services.ts';
import { wordCounts } from '../app/status-text.ts';
import { filledSections, plainSectionTitle } from '../library/issue-text.ts';
import { TextButton } from '../ui/text-button.tsx';
import './facts-button.css';

/** How much there is to read in the open issue; more of it opens above. */
export function FactsButton() {
  const t = useTranslations('list');
  const { store, translate } = useServices();
  const count = useAppState((state) => state.wordCount);
  const isOpen = useAppState((state) => state.factsShown);
  const button = useRef<HTMLButtonElement>(null);
  const words = wordCounts(count, translate());
  const length = readingMinutes(count.words - count.characters, count.characters);
  const minutes = t('minutes', { count: length });
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={(factsShown) => store.setState({ factsShown })}>
      <Button
        ref={button}
        className="facts-button status-part"
        aria-label={t('factsButton', { words, minutes })}
      >
        {words}
        {length === 0 ? null : ` · ${minutes}`}
      </Button>
      <Popover className="facts-popover" aria-label={t('facts')} placement="top start" offset={6}>
        <FactsTable />
      </Popover>
    </DialogTrigger>
  );
}

function FactsTable() {
  const t = useTranslations('list');
  const language = useLocale();
  const { counts: service, editor, store } = useServices();
  const issue = useAppState((state) => state.issue);
  const editable = useAppState((state) => state.document?.editable === true);
  if (issue === null) return null;
  const text = editor.text();
  const counts = textCounts(text, issue);
  const items = issue.sections.flatMap((section) => section.items);
  const sections = filledSections(
    issue.sections.map(({ title, items: own }) => ({ title, itemCount: own.length })),
  );
  const line = findCountsLine(text, issue)?.line ?? null;
  const rows: readonly (readonly [string, string])[] = [
    ...amount(t('wordsZh'), counts.words.zh, language),
    ...amount(t('wordsJa'), counts.words.ja, language),
    ...amount(t('wordsEn'), counts.words.en, language),
    ...amount(t('characters'), counts.characters, language),
    [t('reading'), t('minutes', { count: counts.readingMinutes })],
    ...amount(t('items'), items.length, language),
    ...amount(t('links'), items.filter(({ url }) => url !== null).length, language),
  ];
  return (
    <>
      <h2 className="facts-title">{t('facts')}</h2>
      <dl className="facts-table">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {sections.map(({ title, itemCount }, at) => (
          <div key={`${at} ${title}`} className="facts-section">
            <dt>{plainSectionTitle(title, language)}</dt>
            <dd>{itemCount}</dd>
          </div>
        ))}
      </dl>
      {line === null ? null : <p className="facts-line">{line}</p>}
      <TextButton
        label={t(line === null ? 'countsInsert' : 'countsUpdate')}
        isDisabled={!editable}
        onPress={() => {
          store.setState({ factsShown: false });
          service.insert();
        }}
      />
    </>
  );
}

function amount(
  name: string,
  value: number,
  language: string,
): readonly (readonly [string, string])[] {
  return value === 0 ? [] : [[name, value.toLocaleString(language)]];
}
