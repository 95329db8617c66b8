import { MenuSection } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { CommandId } from '#core/commands/catalogue.ts';
import { useAppState, useServices } from '../app/services.ts';
import { useCommand } from '../commands/use-command.ts';
import { MenuRow } from '../ui/menu-row.tsx';
import { PointMenu } from '../ui/point-menu.tsx';
import { tabLabel } from './shown-tabs.ts';

export interface TabMenuPlace {
  readonly issueId: string;
  readonly x: number;
  readonly y: number;
}

/** What can be done with one tab, shown or not. */
export function TabMenu({
  place,
  onClose,
}: {
  readonly place: TabMenuPlace;
  readonly onClose: () => void;
}) {
  const t = useTranslations('tabs');
  const { tabs } = useServices();
  const { issueId } = place;
  const title = useAppState((state) => tabLabel(state, issueId).title);
  const isPassing = useAppState((state) =>
    state.tabs.some((tab) => tab.issueId === issueId && tab.isPassing),
  );
  const label = t('menu', { title });
  const row = (id: CommandId, act: () => unknown) => (
    <TabCommand
      key={id}
      id={id}
      onAction={() => {
        onClose();
        act();
      }}
    />
  );
  return (
    <PointMenu at={place} label={label} onClose={onClose}>
      <MenuSection className="menu-group" aria-label={label}>
        {row('tabs.close', () => tabs.close(issueId))}
        {row('tabs.close-others', () => tabs.closeOthers(issueId))}
        {row('tabs.close-after', () => tabs.closeAfter(issueId))}
        {isPassing ? row('tabs.keep', () => tabs.keep(issueId)) : null}
      </MenuSection>
      <MenuSection className="menu-group" aria-label={t('strip')}>
        {row('tabs.move-left', () => tabs.move(issueId, -1))}
        {row('tabs.move-right', () => tabs.move(issueId, 1))}
        {row('tabs.reopen', () => tabs.reopen())}
      </MenuSection>
    </PointMenu>
  );
}

function TabCommand({ id, onAction }: { readonly id: CommandId; readonly onAction: () => void }) {
  const { title, keys } = useCommand(id);
  return <MenuRow id={id} label={title} end={keys} onAction={onAction} />;
}
