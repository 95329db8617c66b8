import { flushSync } from 'react-dom';
import { MenuSection } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { CommandId } from '#core/commands/catalogue.ts';
import { useAppState, useServices } from '../app/services.ts';
import { useCommand } from '../commands/use-command.ts';
import { PartChoices, PartFiles } from '../parts/part-menu.tsx';
import { MenuRow } from '../ui/menu-row.tsx';
import { PointMenu } from '../ui/point-menu.tsx';
import { StatusItems } from './status-items.tsx';
import type { ListMenuPlace } from './use-list-gestures.ts';
import type { ListView } from './use-list-view.ts';

/** What can be done to the lines chosen, and for one line to its files. */
export function IssueMenu({
  place,
  view,
  onClose,
}: {
  readonly place: ListMenuPlace;
  readonly view: ListView;
  readonly onClose: () => void;
}) {
  const t = useTranslations('list');
  const tParts = useTranslations('parts');
  const { row, file } = place;
  const selection = useAppState((state) => state.listSelection);
  const chosen = view.rows.filter(({ id }) => selection.has(id));
  const isOne = chosen.length <= 1;
  const statuses = new Set(chosen.map(({ id }) => view.listed.get(id)?.status ?? null));
  const [first = null] = statuses;
  const name = file.slice(file.lastIndexOf('/') + 1);
  const label = isOne ? tParts('menu', { title: name }) : t('chosen', { count: chosen.length });
  const command = (id: CommandId) => <CommandRow key={id} id={id} onChosen={onClose} />;
  return (
    <PointMenu at={place} label={label} onClose={onClose}>
      {isOne ? <PartFiles row={row} onChosen={onClose} /> : null}
      {statuses.has(null) ? null : (
        <StatusItems
          ids={chosen.map(({ id }) => id)}
          now={statuses.size === 1 ? first : null}
          onChosen={onClose}
        />
      )}
      <MenuSection className="menu-group" aria-label={label}>
        {isOne ? command('tabs.open') : null}
        {isOne ? command('list.rename') : null}
        {isOne && row.kind === 'issue' ? command('list.duplicate-next') : null}
        {isOne ? command('list.duplicate-copy') : null}
        {isOne ? command('list.reveal') : null}
        {command('list.copy')}
        {command('list.trash')}
      </MenuSection>
      {isOne ? <PartChoices row={row} file={file} onChosen={onClose} /> : null}
    </PointMenu>
  );
}

function CommandRow({ id, onChosen }: { readonly id: CommandId; readonly onChosen: () => void }) {
  const { run } = useServices();
  const { title, keys } = useCommand(id);
  return (
    <MenuRow
      id={id}
      label={title}
      end={keys}
      onAction={() => {
        flushSync(onChosen);
        run(id);
      }}
    />
  );
}
