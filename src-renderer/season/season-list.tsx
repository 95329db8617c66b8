import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { lengthChange } from '#core/season/season-changes.ts';
import { useServices } from '../app/services.ts';
import { CommittedField } from '../ui/committed-field.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { AddSeason } from './add-season.tsx';
import { numberList } from './number-list.ts';
import type { ShownSeason, ShownSeasons } from './shown-seasons.ts';
import { useSeasonName } from './use-season-name.ts';

/** The seasons, newest first, and how they are counted. */
export function SeasonList({ shown }: { readonly shown: ShownSeasons }) {
  const t = useTranslations('seasons');
  const { seasons: service } = useServices();
  const [isAdding, setAdding] = useState(false);
  const nameOf = useSeasonName();
  const { seasons, chosen, length, lengthFrom } = shown;

  return (
    <div className="seasons-side">
      <ListBox
        className="seasons-list"
        aria-label={t('list')}
        items={seasons.map((season) => ({ id: keyOf(season), season }))}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [keyOf(chosen)]}
        onSelectionChange={(keys) => {
          const season = seasons.find((each) => keys !== 'all' && keys.has(keyOf(each)));
          if (season !== undefined) service.choose(season);
        }}
      >
        {({ id, season }) => (
          <ListBoxItem id={id} className="seasons-row" textValue={nameOf(season)}>
            <span className="seasons-row-name">{nameOf(season)}</span>
            <span className="seasons-row-range">{t('range', rangeOf(season))}</span>
            <span className="seasons-bar" aria-hidden>
              <span style={{ inlineSize: `${(season.count / season.length) * 100}%` }} />
            </span>
            <span className="seasons-row-count">{t('progress', countsOf(season))}</span>
            {season.gaps.length === 0 ? null : (
              <span className="seasons-row-gaps">
                {t('gaps', { numbers: numberList(season.gaps, t) })}
              </span>
            )}
          </ListBoxItem>
        )}
      </ListBox>
      <div className="seasons-counting">
        <div className="seasons-length">
          <span aria-hidden>{t('length')}</span>
          <CommittedField
            label={t('length')}
            value={length === null ? '' : String(length)}
            onCommit={(text) => {
              const isNumber = /^[1-9]\d{0,3}$/u.test(text);
              if (isNumber || text === '') {
                void service.change(lengthChange(isNumber ? Number(text) : null));
              }
            }}
          />
        </div>
        <p className="seasons-hint">
          {t(lengthFrom === 'compilations' ? 'lengthLearnt' : 'lengthHelp')}
        </p>
        {isAdding ? (
          <AddSeason shown={shown} onDone={() => setAdding(false)} />
        ) : (
          <TextButton icon={Plus} label={t('add')} onPress={() => setAdding(true)} />
        )}
      </div>
    </div>
  );
}

function countsOf({ count, length }: ShownSeason) {
  return { count, length };
}

function rangeOf({ from, to }: ShownSeason) {
  return { from: String(from), to: String(to) };
}

function keyOf({ from, to }: ShownSeason): string {
  return `${from}-${to}`;
}
