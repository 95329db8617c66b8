import { flushSync } from 'react-dom';
import { MenuSection } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { commands, type Command, type CommandId } from '#core/commands/catalogue.ts';
import { useAppState, useServices } from '../app/services.ts';
import { useCommand } from '../commands/use-command.ts';
import { MenuRow } from '../ui/menu-row.tsx';
import { PointMenu } from '../ui/point-menu.tsx';
import { focusRow } from './outline-focus.ts';
import { placeOfKey } from './outline-place.ts';
import { selectedCount } from './selected-items.ts';

/** Whose menu is open, and the point of the window that it opens at. */
export interface RowMenuPlace {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** The catalogue's commands for one row of the outline, or for all selected ones when it is among them. */
export function RowMenu({
  place,
  onClose,
}: {
  readonly place: RowMenuPlace;
  readonly onClose: () => void;
}) {
  const t = useTranslations('outline');
  const { run } = useServices();
  const rows = useAppState((state) => state.rows);
  const selected = useAppState((state) => state.selectedRows);
  const kind = placeOfKey(rows, place.key)?.item === null ? 'section' : 'item';
  const count = selectedCount(rows, selected, place.key);

  function act(command: Command): void {
    flushSync(onClose);
    focusRow(place.key);
    run(command.id);
  }

  return (
    <PointMenu at={place} label={t('menu', { count })} onClose={onClose}>
      {groupsFor(kind).map((group) => (
        <MenuSection key={group[0]?.id} className="menu-group" aria-label={t('menuGroup')}>
          {group.map((command) => (
            <CommandRow
              key={command.id}
              command={command}
              kind={kind}
              onAction={() => act(command)}
            />
          ))}
        </MenuSection>
      ))}
    </PointMenu>
  );
}

type RowKind = 'item' | 'section';

type OwnTitle =
  | 'rowEditItem'
  | 'rowDemoteItem'
  | 'rowRenameSection'
  | 'rowInsertAtEnd'
  | 'rowRaiseSection'
  | 'rowLowerSection'
  | 'rowNormaliseSection';

/** What commands that mean different things for items and sections are called here. */
const ownTitles: Readonly<Record<RowKind, Partial<Readonly<Record<CommandId, OwnTitle>>>>> = {
  item: { 'arrange.edit-item': 'rowEditItem', 'arrange.demote': 'rowDemoteItem' },
  section: {
    'arrange.edit-item': 'rowRenameSection',
    'arrange.insert-item': 'rowInsertAtEnd',
    'arrange.promote': 'rowRaiseSection',
    'arrange.demote': 'rowLowerSection',
    'arrange.normalise': 'rowNormaliseSection',
  },
};

function CommandRow({
  command,
  kind,
  onAction,
}: {
  readonly command: Command;
  readonly kind: RowKind;
  readonly onAction: () => void;
}) {
  const t = useTranslations('outline');
  const { title, keys, isEnabled } = useCommand(command.id);
  const own = ownTitles[kind][command.id];
  return (
    <MenuRow
      id={command.id}
      label={own === undefined ? title : t(own)}
      end={keys}
      isDisabled={!isEnabled}
      onAction={onAction}
    />
  );
}

/** The commands for such a row, as the catalogue groups them. */
function groupsFor(kind: RowKind): readonly (readonly Command[])[] {
  const all: readonly Command[] = commands;
  const groups = new Map<number, readonly Command[]>();
  for (const command of all) {
    if (command.outline !== kind && command.outline !== 'any') continue;
    groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return [...groups.values()];
}
