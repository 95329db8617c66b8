import { useMemo, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { SentOutline } from '#core/ipc/season-shapes.ts';
import type { Highlight } from '#core/library/season-settings.ts';
import { addedHighlight, movedHighlight, removedHighlight } from '#core/season/season-changes.ts';
import { useAppState, useServices } from '../app/services.ts';
import { HighlightList } from './highlight-list.tsx';
import { isSameHighlight, seasonRows } from './season-rows.ts';
import { SeasonTree } from './season-tree.tsx';
import type { ShownSeason } from './shown-seasons.ts';

const none: readonly Highlight[] = [];

/** The outline of the whole season, and what was taken from it. */
export function HighlightsPanel({
  season,
  outline,
}: {
  readonly season: ShownSeason;
  readonly outline: SentOutline | null;
}) {
  const t = useTranslations('seasons');
  const { notices, seasons: service } = useServices();
  const settings = useAppState((state) => state.library?.settings.season);
  const [query, setQuery] = useState('');
  const rows = useMemo(() => seasonRows(outline?.issues ?? [], query), [outline, query]);
  const highlights = season.own?.highlights ?? none;

  async function take(highlight: Highlight, title: string, at: number | null): Promise<void> {
    if (highlights.some((each) => isSameHighlight(each, highlight))) return;
    if (!(await service.change(addedHighlight(settings, season, highlight, at)))) return;
    notices.announce(t('takenDone', { title, count: highlights.length + 1 }));
  }

  async function drop(index: number, title: string): Promise<void> {
    if (!(await service.change(removedHighlight(settings, season, index)))) return;
    notices.announce(t('dropped', { title }));
  }

  async function move(index: number, to: number, title: string): Promise<void> {
    if (to < 0 || to >= highlights.length || to === index) return;
    if (!(await service.change(movedHighlight(settings, season, index, to)))) return;
    notices.announce(t('moved', { title, place: to + 1, total: highlights.length }));
  }

  return (
    <div className="seasons-highlights">
      <div className="seasons-outline">
        <SearchField
          className="seasons-search"
          aria-label={t('filter')}
          value={query}
          onChange={setQuery}
        >
          <Input className="form-input" placeholder={t('filter')} />
        </SearchField>
        <SeasonTree
          rows={rows}
          isFiltered={query.trim() !== ''}
          isReading={outline === null && season.count > 0}
          highlights={highlights}
          onToggle={(highlight, title) => {
            const at = highlights.findIndex((each) => isSameHighlight(each, highlight));
            void (at === -1 ? take(highlight, title, null) : drop(at, title));
          }}
        />
      </div>
      <div className="seasons-taken">
        <h4 className="seasons-taken-title">{t('highlights')}</h4>
        <p className="seasons-hint">{t('highlightsHelp')}</p>
        <HighlightList
          highlights={highlights}
          issues={outline?.issues ?? null}
          onInsert={(highlight, title, at) => void take(highlight, title, at)}
          onMove={(index, to, title) => void move(index, to, title)}
          onRemove={(index, title) => void drop(index, title)}
        />
      </div>
    </div>
  );
}
