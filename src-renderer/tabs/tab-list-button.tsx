import { ChevronDown } from 'lucide-react';
import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Tab } from '#core/tabs/open-tabs.ts';
import { useAppState, useServices } from '../app/services.ts';
import { MenuRow } from '../ui/menu-row.tsx';
import '../ui/icon-button.css';
import '../ui/menu.css';
import { tabLabel } from './shown-tabs.ts';

/** All tabs in a menu, for when the strip has no room for them. */
export function TabListButton({ shown }: { readonly shown: readonly Tab[] }) {
  const t = useTranslations('tabs');
  return (
    <MenuTrigger>
      <Button className="icon-button tab-list-button" aria-label={t('all')}>
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={t('all')}>
          {shown.map(({ issueId }) => (
            <TabRow key={issueId} issueId={issueId} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function TabRow({ issueId }: { readonly issueId: string }) {
  const { tabs } = useServices();
  const title = useAppState((state) => tabLabel(state, issueId).title);
  const number = useAppState((state) => tabLabel(state, issueId).number);
  return (
    <MenuRow
      id={issueId}
      label={number === null ? title : `#${number} ${title}`}
      onAction={() => void tabs.show(issueId)}
    />
  );
}
