import { ChevronDown, ChevronRight } from 'lucide-react';
import { Header, ListBoxItem } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { wordsIn } from '#core/season/season-words.ts';
import { useAppState } from '../app/services.ts';
import type { RowGroup } from './use-list-view.ts';
import { Count } from '../ui/count.tsx';

/** What the ids of closed groups begin with; no file is called so. */
export const closedGroupPrefix = 'closed group: ';

function useGroupName(): (group: RowGroup) => string {
  const t = useTranslations('list');
  const language = useAppState((state) => state.language);
  return ({ by, value, numbers, name }) => {
    if (value === null && by === 'season') return t(numbers === null ? 'unnumbered' : 'noSeason');
    if (value === null) return t('undated');
    if (by === 'year') return t('yearGroup', { year: String(value) });
    const [first, other] = language === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
    const own = wordsIn(name ?? undefined, first) ?? wordsIn(name ?? undefined, other);
    return own ?? t('season', { number: String(value) });
  };
}

function GroupNumbers({ group: { by, numbers } }: { readonly group: RowGroup }) {
  const t = useTranslations('list');
  if (numbers === null || by === 'year') return null;
  const values = { from: String(numbers.from), to: String(numbers.to) };
  const text = numbers.from === numbers.to ? t('oneNumber', values) : t('numbers', values);
  return <span className="group-heading-numbers">{text}</span>;
}

/**
 * The heading of an open group. It is no button, since a list box holds none: a click closes the group, and
 * the line's menu and the commands do so for the keyboard.
 */
export function GroupHeading({ group }: { readonly group: RowGroup }) {
  const t = useTranslations('list');
  const name = useGroupName()(group);
  return (
    <Header className="group-heading" data-heading={group.key} title={t('groupHint')}>
      <ChevronDown size={14} strokeWidth={2} aria-hidden />
      <span className="group-heading-name">{name}</span>
      <GroupNumbers group={group} />
      <span className="group-heading-count">
        <Count of={group.rows.length} />
      </span>
    </Header>
  );
}

/** A closed group: a line of the list that opens it, so that the keyboard reaches it too. */
export function ClosedGroup({ group }: { readonly group: RowGroup }) {
  const t = useTranslations('list');
  const name = useGroupName()(group);
  const label = t('closedGroup', { name, count: group.rows.length });
  return (
    <ListBoxItem
      className="group-heading group-heading-closed"
      id={closedGroupPrefix + group.key}
      textValue={name}
      aria-label={label}
    >
      <ChevronRight size={14} strokeWidth={2} aria-hidden />
      <span className="group-heading-name">{name}</span>
      <GroupNumbers group={group} />
      <span className="group-heading-count">
        <Count of={group.rows.length} />
      </span>
    </ListBoxItem>
  );
}
