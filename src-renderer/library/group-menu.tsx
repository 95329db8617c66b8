import { Check, Rows3 } from 'lucide-react';
import {
  Button,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  TooltipTrigger,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { CommandId } from '#core/commands/catalogue.ts';
import type { ListGrouping } from '#core/library/group-issues.ts';
import { useServices } from '../app/services.ts';
import { useCommand } from '../commands/use-command.ts';
import { Hint } from '../ui/hint.tsx';
import { MenuRow } from '../ui/menu-row.tsx';
import '../ui/icon-button.css';
import '../ui/menu.css';

const groupings = [
  ['season', 'list.by-season'],
  ['year', 'list.by-year'],
  ['none', 'list.ungrouped'],
] as const satisfies readonly (readonly [ListGrouping, CommandId])[];

/** How the list is grouped, and all its groups at once. */
export function GroupMenu({ grouping }: { readonly grouping: ListGrouping }) {
  const t = useTranslations('list');
  return (
    <MenuTrigger>
      <TooltipTrigger delay={500} closeDelay={0}>
        <Button className="icon-button" aria-label={t('viewMenu')}>
          <Rows3 size={16} strokeWidth={1.75} aria-hidden />
        </Button>
        <Hint text={t('viewMenu')} />
      </TooltipTrigger>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={t('viewMenu')}>
          {groupings.map(([each, id]) => (
            <GroupingItem key={each} id={id} isOn={each === grouping} />
          ))}
          {grouping === 'none' ? null : <Separator className="menu-line" />}
          {grouping === 'none' ? null : <PlainItem id="list.close-groups" />}
          {grouping === 'none' ? null : <PlainItem id="list.open-groups" />}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function GroupingItem({ id, isOn }: { readonly id: CommandId; readonly isOn: boolean }) {
  const { run } = useServices();
  const { title } = useCommand(id);
  return (
    <MenuItem
      id={id}
      className="menu-item"
      textValue={title}
      aria-label={title}
      aria-current={isOn || undefined}
      onAction={() => run(id)}
    >
      <span className="menu-item-text">{title}</span>
      {isOn ? <Check size={14} strokeWidth={2} aria-hidden /> : null}
    </MenuItem>
  );
}

function PlainItem({ id }: { readonly id: CommandId }) {
  const { run } = useServices();
  const { title } = useCommand(id);
  return <MenuRow id={id} label={title} onAction={() => run(id)} />;
}
