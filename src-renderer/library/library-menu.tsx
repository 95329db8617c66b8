import { FolderOpen } from 'lucide-react';
import {
  Button,
  Header,
  Menu,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  TooltipTrigger,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { useCommand } from '../commands/use-command.ts';
import { Hint } from '../ui/hint.tsx';
import { MenuRow } from '../ui/menu-row.tsx';
import '../ui/icon-button.css';
import '../ui/menu.css';

export function LibraryMenu() {
  const t = useTranslations('library');
  const { libraries, run } = useServices();
  const recent = useAppState((state) => state.recentLibraries);
  const choose = useCommand('library.choose');
  const sample = useCommand('library.open-sample');

  return (
    <MenuTrigger>
      <TooltipTrigger delay={500} closeDelay={0}>
        <Button className="icon-button" aria-label={t('openMenu')}>
          <FolderOpen size={16} strokeWidth={1.75} aria-hidden />
        </Button>
        <Hint text={t('openMenu')} />
      </TooltipTrigger>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={t('openMenu')}>
          <MenuRow
            id="choose"
            label={choose.title}
            end={choose.keys}
            onAction={() => run('library.choose')}
          />
          <MenuRow id="sample" label={sample.title} onAction={() => run('library.open-sample')} />
          {recent.length === 0 ? null : <Separator className="menu-line" />}
          {recent.length === 0 ? null : (
            <MenuSection>
              <Header className="menu-heading">{t('recent')}</Header>
              {recent.map(({ id, name, path }) => (
                <MenuRow
                  key={id}
                  id={`recent:${id}`}
                  label={name}
                  note={path}
                  onAction={() => void libraries.openRecent(id)}
                />
              ))}
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
