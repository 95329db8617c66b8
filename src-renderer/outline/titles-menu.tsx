import { Check, Languages } from 'lucide-react';
import {
  Button,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  TooltipTrigger,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { commandTitle, type CommandId } from '#core/commands/catalogue.ts';
import { titleHalves } from '#core/issue/half-title.ts';
import { useAppState, useServices } from '../app/services.ts';
import { Hint } from '../ui/hint.tsx';
import '../ui/icon-button.css';
import '../ui/menu.css';

/** Chooses what the outline shows of titles in two languages. */
export function TitlesMenu() {
  const t = useTranslations('outline');
  const titles = useTranslations('commands');
  const { run } = useServices();
  const shown = useAppState((state) => state.preferences.titleHalf);
  const label = t('titles');
  return (
    <MenuTrigger>
      <TooltipTrigger delay={500} closeDelay={0}>
        <Button className="icon-button" aria-label={label}>
          <Languages size={16} strokeWidth={1.75} aria-hidden />
        </Button>
        <Hint text={label} />
      </TooltipTrigger>
      <Popover className="menu-popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[shown]}
        >
          {titleHalves.map((half) => {
            const command: CommandId = `titles.${half}`;
            const title = titles(commandTitle(command));
            return (
              <MenuItem
                key={half}
                className="menu-item"
                id={half}
                textValue={title}
                onAction={() => run(command)}
              >
                {({ isSelected }) => (
                  <>
                    <span className="menu-item-text">{title}</span>
                    {isSelected ? <Check size={14} aria-hidden /> : null}
                  </>
                )}
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
