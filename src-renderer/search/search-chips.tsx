import { ToggleButton } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { SearchFacets } from '#core/search/facets.ts';
import {
  filtersIn,
  isSame,
  type ChipFilter,
  type QueryFilter,
} from '#core/search/query-filters.ts';
import { issueStatuses } from '#core/release/status.ts';
import { searchLanguages } from '#core/search/query.ts';
import { useAppState, useServices } from '../app/services.ts';
import { Count } from '../ui/count.tsx';

const mostYears = 6;

interface Chip extends QueryFilter {
  readonly count: number | null;
  readonly isOn: boolean;
}

const facetsOf: readonly (readonly [ChipFilter, keyof SearchFacets])[] = [
  ['status', 'statuses'],
  ['year', 'years'],
  ['lang', 'languages'],
  ['section', 'sections'],
];

/** What the results can be narrowed by, with how many would stay; a chip is a filter of the query. */
export function SearchChips() {
  const t = useTranslations('search');
  const { search } = useServices();
  const query = useAppState((state) => state.searchQuery);
  const facets = useAppState((state) => state.searchFacets);
  const chips = chipsOf(query, facets);
  if (chips.length === 0) return null;

  function nameOf({ name, value }: QueryFilter): string {
    const status = issueStatuses.find((each) => name === 'status' && each === value);
    const language = searchLanguages.find((each) => name === 'lang' && each === value);
    if (status !== undefined) return t(`status-${status}`);
    return language === undefined ? value : t(`lang-${language}`);
  }

  return (
    <div className="search-chips" role="group" aria-label={t('filters')}>
      {chips.map((chip) => (
        <ToggleButton
          className="search-chip"
          key={`${chip.name} ${chip.value}`}
          isSelected={chip.isOn}
          aria-label={
            chip.count === null
              ? t('chipOn', { name: nameOf(chip) })
              : t('chip', { name: nameOf(chip), count: chip.count })
          }
          onChange={() => search.toggleFilter(chip)}
        >
          {nameOf(chip)}{' '}
          {chip.count === null ? null : (
            <span className="search-chip-count">
              <Count of={chip.count} />
            </span>
          )}
        </ToggleButton>
      ))}
    </div>
  );
}

/** The chosen ones stay, also where nothing has them. */
function chipsOf(query: string, facets: SearchFacets | null): readonly Chip[] {
  const chosen = filtersIn(query);
  return facetsOf.flatMap(([name, facet]): Chip[] => {
    const own = chosen.filter((each) => each.name === name);
    const values = (facets?.[facet] ?? []).slice(0, name === 'year' ? mostYears : undefined);
    const offered = values.map(({ value, count }) => ({
      name,
      value,
      count,
      isOn: own.some((each) => isSame(each.value, value)),
    }));
    const others = own
      .filter((each) => !values.some(({ value }) => isSame(each.value, value)))
      .map(({ value }) => ({ name, value, count: null, isOn: true }));
    // One value narrows nothing.
    return offered.length === 1 && own.length === 0 && name !== 'section'
      ? []
      : [...offered, ...others];
  });
}
