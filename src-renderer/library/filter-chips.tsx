import { ListFilter as FilterIcon } from 'lucide-react';
import {
  Button,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  ToggleButton,
  type Selection,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import {
  listFacets,
  type FacetValue,
  type ListFacet,
  type ListFilter,
} from '#core/library/list-facets.ts';
import { issueLanguages } from '#core/issue/model.ts';
import { issueStatuses } from '#core/release/status.ts';
import { useAppState, useServices } from '../app/services.ts';
import { StatusIcon } from './status-mark.tsx';
import './filter-chips.css';
import { Count } from '../ui/count.tsx';

/** What the list can be narrowed to, with how many issues would be left; years in a menu of their own. */
export function FilterChips({
  facets,
  count,
}: {
  readonly facets: readonly FacetValue[];
  /** Of the issues without any filter. */
  readonly count: number;
}) {
  const t = useTranslations('list');
  const { listView } = useServices();
  const filters = useAppState((state) => state.listFilters);
  const name = useValueName();
  const isOn = (value: ListFilter) => filters.some((each) => isSame(each, value));
  const offered = (facet: ListFacet): readonly FacetValue[] => {
    const values = facets.filter((each) => each.facet === facet);
    // One value narrows nothing, and full issues go without saying.
    const useful = values.length > 1 || values.some(isOn) ? values : [];
    return useful.filter((each) => each.value !== 'full' || isOn(each));
  };
  const chips = listFacets.filter((facet) => facet !== 'year').flatMap(offered);
  const years = offered('year');
  if (chips.length + years.length === 0) return null;
  return (
    <div className="filter-chips" role="group" aria-label={t('filters')}>
      <ToggleButton
        className="filter-chip"
        isSelected={filters.length === 0}
        aria-label={t('chip', { name: t('all'), count })}
        onChange={() => listView.clearFilters()}
      >
        {t('all')}{' '}
        <span className="filter-chip-count">
          <Count of={count} />
        </span>
      </ToggleButton>
      {chips.map((value) => (
        <ToggleButton
          key={`${value.facet} ${value.value}`}
          className="filter-chip"
          isSelected={isOn(value)}
          aria-label={t('chip', { name: name(value), count: value.count })}
          onChange={() => listView.toggleFilter(value)}
        >
          <ChipIcon value={value} />
          {name(value)}{' '}
          <span className="filter-chip-count">
            <Count of={value.count} />
          </span>
        </ToggleButton>
      ))}
      {years.length === 0 ? null : <YearChip years={years} chosen={years.filter(isOn)} />}
    </div>
  );
}

function YearChip({
  years,
  chosen,
}: {
  readonly years: readonly FacetValue[];
  readonly chosen: readonly FacetValue[];
}) {
  const t = useTranslations('list');
  const { listView } = useServices();
  const names = chosen.map(({ value }) => value);

  function choose(keys: Selection): void {
    for (const year of years) {
      const isWanted = keys === 'all' || keys.has(year.value);
      if (isWanted !== names.includes(year.value)) listView.toggleFilter(year);
    }
  }

  return (
    <MenuTrigger>
      <Button
        className="filter-chip"
        data-selected={names.length > 0 || undefined}
        aria-label={names.length === 0 ? t('yearFilter') : t('years', { years: names.join(', ') })}
      >
        <FilterIcon size={12} strokeWidth={2} aria-hidden />
        {names.length === 0 ? t('year') : names.join(', ')}
      </Button>
      <Popover className="menu-popover filter-years" placement="bottom start">
        <Menu
          className="menu"
          aria-label={t('yearFilter')}
          selectionMode="multiple"
          selectedKeys={names}
          onSelectionChange={choose}
        >
          {years.map(({ value, count }) => (
            <MenuItem
              key={value}
              id={value}
              className="menu-item"
              textValue={value}
              aria-label={t('chip', { name: value, count })}
            >
              {({ isSelected }) => (
                <>
                  <span className="filter-tick" data-on={isSelected || undefined} aria-hidden />
                  <span className="menu-item-text">{value}</span>
                  <span className="menu-item-end">
                    <Count of={count} />
                  </span>
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function ChipIcon({ value: { facet, value } }: { readonly value: ListFilter }) {
  const status = issueStatuses.find((each) => facet === 'status' && each === value);
  return status === undefined ? null : <StatusIcon status={status} />;
}

function useValueName(): (filter: ListFilter) => string {
  const t = useTranslations('list');
  return ({ facet, value }) => {
    const status = issueStatuses.find((each) => facet === 'status' && each === value);
    if (status !== undefined) return t(`status-${status}`);
    const language = issueLanguages.find((each) => facet === 'language' && each === value);
    if (language !== undefined) return t(`language-${language}`);
    return facet === 'edition' ? t(value === 'digest' ? 'edition-digest' : 'edition-full') : value;
  };
}

function isSame(one: ListFilter, other: ListFilter): boolean {
  return one.facet === other.facet && one.value === other.value;
}
