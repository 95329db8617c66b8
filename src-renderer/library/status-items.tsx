import { Check } from 'lucide-react';
import { flushSync } from 'react-dom';
import { Header, MenuItem, MenuSection } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { issueStatuses, type IssueStatus } from '#core/release/status.ts';
import { useServices } from '../app/services.ts';
import { StatusIcon } from './status-mark.tsx';

/** Draft, scheduled or published, for the lines with these ids. */
export function StatusItems({
  ids,
  now,
  onChosen,
}: {
  readonly ids: readonly string[];
  /** Null where the lines differ. */
  readonly now: IssueStatus | null;
  readonly onChosen: () => void;
}) {
  const t = useTranslations('list');
  const { list } = useServices();
  return (
    <MenuSection className="menu-group">
      <Header className="menu-heading">{t('status')}</Header>
      {issueStatuses.map((status) => (
        <MenuItem
          key={status}
          id={`status ${status}`}
          className="menu-item"
          textValue={t(`status-${status}`)}
          aria-label={t(`status-${status}`)}
          aria-current={now === status || undefined}
          onAction={() => {
            flushSync(onChosen);
            if (now !== status) list.setStatus(status, ids);
          }}
        >
          <StatusIcon status={status} />
          <span className="menu-item-text">{t(`status-${status}`)}</span>
          {now === status ? <Check size={14} strokeWidth={2} aria-hidden /> : null}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
