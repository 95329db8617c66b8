import { ArrowRightLeft, CircleDashed, Ellipsis, GitCompareArrows, History } from 'lucide-react';
import { Button, GridListItem, Menu, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { translateData } from '#core/messages/translator.ts';
import { useAppState, useServices } from '../app/services.ts';
import { outlineWords } from '../outline/outline-words.ts';
import type { TranslationFinding } from '../state/translation-state.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { MenuRow } from '../ui/menu-row.tsx';
import { TextButton } from '../ui/text-button.tsx';

const icons = {
  translated: CircleDashed,
  missing: CircleDashed,
  stale: History,
  damaged: GitCompareArrows,
} as const;

/** One thing that is not as in the other language: where it is, on either side, and what can be done. */
export function TranslationRow({
  id,
  finding,
}: {
  readonly id: number;
  readonly finding: TranslationFinding;
}) {
  const t = useTranslations('translation');
  const { answers, store, translate, translation } = useServices();
  const issue = useAppState((state) => state.issue);
  const { section, item, state, message, values, line, twinLine, edits } = finding;
  const Icon = icons[state];
  const title =
    section === null || item === null
      ? ''
      : outlineWords(translate(), store.getState()).item(
          issue?.sections[section]?.items[item]?.title ?? '',
        );
  const words = message === null ? '' : translateData(translate(), 'twins', message, values);
  const place =
    line === null
      ? t('lineThere', { line: String(twinLine ?? 1) })
      : t('line', { line: String(line) });
  const word = state === 'translated' ? '' : t(`state-${state}`);
  const name = title === '' ? words : title;
  const isMissing = state === 'missing' && message !== 'untranslated';
  return (
    <GridListItem
      id={id}
      className="problems-row"
      data-severity={state === 'damaged' ? 'warning' : 'hint'}
      textValue={`${word}: ${title === '' ? '' : `${title}. `}${words}, ${place}`}
    >
      <Icon className="problems-icon" size={14} strokeWidth={2} aria-hidden />
      <span className="translation-state">{word}</span>
      <span className="problems-message translation-message" title={`${title} ${words}`.trim()}>
        {title === '' ? null : <span className="translation-item">{title}</span>}
        <span className="translation-words">{words}</span>
      </span>
      <span className="problems-line">{place}</span>
      {edits === null ? null : (
        <TextButton
          label={t(isMissing ? 'insert' : 'fix')}
          name={`${t(isMissing ? 'insert' : 'fix')}: ${name}`}
          onPress={() => void translation.fix(finding)}
        />
      )}
      {state === 'stale' ? (
        <TextButton
          label={t('upToDateAction')}
          name={`${t('upToDateAction')}: ${name}`}
          onPress={() => void translation.markUpToDate([finding])}
        />
      ) : null}
      <IconButton
        icon={ArrowRightLeft}
        label={t('goThereName', { title: name })}
        onPress={() => void translation.showThere(finding)}
      />
      <MenuTrigger>
        <Button className="icon-button" aria-label={t('more')}>
          <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
        </Button>
        <Popover className="menu-popover" placement="bottom end">
          <Menu className="menu" aria-label={t('more')}>
            <MenuRow
              id="copy"
              label={t('copyItem')}
              onAction={() => void answers.copy([finding])}
            />
            <MenuRow
              id="back"
              label={t('fixBack')}
              isDisabled={state === 'stale'}
              onAction={() => void translation.fix(finding, true)}
            />
          </Menu>
        </Popover>
      </MenuTrigger>
    </GridListItem>
  );
}
