import { ChevronDown, ChevronRight } from 'lucide-react';
import { Header, ListBoxItem } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { RowGroup } from './use-list-view.ts';

/** What the ids of closed groups begin with; no file is called so. */
export const closedGroupPrefix = 'closed group: ';

function useGroupName(): (group: RowGroup) => string {
  const t = useTranslations('list');
  return ({ by, value }) => {
    if (value === null) return t(by === 'season' ? 'unnumbered' : 'undated');
    if (by === 'year') return t('yearGroup', { year: String(value) });
    return t('season', { number: String(value) });
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
      <span className="group-heading-count">{group.rows.length}</span>
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
      <span className="group-heading-count">{group.rows.length}</span>
    </ListBoxItem>
  );
}
