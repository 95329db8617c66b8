import { ChevronDown } from 'lucide-react';
import {
  Button,
  Collection,
  TreeItem,
  TreeItemContent,
  type PressEvent,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { FedSection } from './first-rows.ts';
import type { ItemRow } from './outline-rows.ts';
import { RowBox } from './row-box.tsx';
import type { RowMenuPlace } from './row-menu.tsx';

/** What rows are called, by the titles of the text. */
export interface RowTitles {
  readonly section: (title: string) => string;
  readonly item: (title: string) => string;
}

interface RowProps {
  readonly titles: RowTitles;
  readonly draggable: boolean;
  readonly onJump: (key: string) => void;
  readonly onMenu: (place: RowMenuPlace) => void;
}

/** A plain click goes to the text; one with a key held selects. */
function jumpOnClick(jump: () => void): (event: PressEvent) => void {
  return ({ pointerType, shiftKey, ctrlKey, metaKey }) => {
    if (pointerType === 'mouse' && !shiftKey && !ctrlKey && !metaKey) jump();
  };
}

/** A section with its items, as the tree knows them, drawn or not: nothing here may subscribe or measure. */
export function OutlineSection({
  row,
  titles,
  draggable,
  onJump,
  onMenu,
}: RowProps & { readonly row: FedSection }) {
  const { key, items, fed } = row;
  const title = titles.section(row.title);
  return (
    <TreeItem
      id={key}
      className="outline-row outline-section"
      textValue={title}
      onPress={jumpOnClick(() => onJump(key))}
    >
      <TreeItemContent>
        <RowBox
          rowKey={key}
          title={title}
          draggable={draggable && row.level > 0}
          onMenu={onMenu}
          end={items.length === 0 ? null : <ItemCount count={items.length} />}
        >
          <Button slot="chevron" className="outline-chevron" isDisabled={items.length === 0}>
            <ChevronDown size={14} aria-hidden />
          </Button>
          <span className="outline-title" data-depth={row.level > 2 ? row.level : undefined}>
            {title}
          </span>
        </RowBox>
      </TreeItemContent>
      <Collection
        items={fed === undefined ? items : items.slice(0, fed)}
        dependencies={[draggable]}
      >
        {(item) => (
          <OutlineItem
            row={item}
            titles={titles}
            draggable={draggable}
            onJump={onJump}
            onMenu={onMenu}
          />
        )}
      </Collection>
    </TreeItem>
  );
}

function OutlineItem({
  row,
  titles,
  draggable,
  onJump,
  onMenu,
}: RowProps & { readonly row: ItemRow }) {
  const title = titles.item(row.title);
  return (
    <TreeItem
      id={row.key}
      className="outline-row outline-item"
      textValue={title}
      onPress={jumpOnClick(() => onJump(row.key))}
    >
      <TreeItemContent>
        <RowBox rowKey={row.key} title={title} draggable={draggable} onMenu={onMenu}>
          <span className="outline-number">{row.number ?? '·'}</span>
          <span className="outline-title">{title}</span>
        </RowBox>
      </TreeItemContent>
    </TreeItem>
  );
}

function ItemCount({ count }: { readonly count: number }) {
  const t = useTranslations('outline');
  return (
    <span className="outline-count" aria-label={t('items', { count })}>
      {count}
    </span>
  );
}
