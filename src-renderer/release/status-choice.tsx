import { ChevronDown } from 'lucide-react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { ReleasePlan } from '#core/ipc/release-shapes.ts';
import { issueStatuses } from '#core/release/status.ts';
import { useServices } from '../app/services.ts';
import '../ui/menu.css';

/** Draft, scheduled or published: as the library's list has it too. */
export function StatusChoice({ status }: { readonly status: ReleasePlan['status'] }) {
  const t = useTranslations('release');
  const { release } = useServices();
  return (
    <Select
      className="desk-status"
      selectedKey={status}
      onSelectionChange={(key) => {
        const chosen = issueStatuses.find((each) => each === key);
        if (chosen !== undefined && chosen !== status) void release.setStatus(chosen);
      }}
    >
      <Label className="desk-status-label">{t('status')}</Label>
      <Button className="desk-status-button" data-status={status}>
        <SelectValue />
        <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <ListBox className="menu">
          {issueStatuses.map((each) => (
            <ListBoxItem key={each} id={each} className="menu-item">
              {t(`status-${each}`)}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
