import { ChevronDown, GripVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Collection, TreeItem, TreeItemContent } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { ItemRow, SectionRow } from './outline-rows.ts';

interface RowProps {
  /** The row that the editor's cursor is in. */
  readonly currentKey: string | null;
  readonly draggable: boolean;
}

export function OutlineSection({
  row,
  currentKey,
  draggable,
}: RowProps & { readonly row: SectionRow }) {
  const t = useTranslations('outline');
  const { section, items } = row;
  const title = section.title === '' ? t('untitledSection') : section.title;
  return (
    <TreeItem
      id={row.key}
      className="outline-row outline-section"
      textValue={title}
      data-current={row.key === currentKey || undefined}
    >
      <TreeItemContent>
        <RowBox title={title} draggable={draggable && section.level > 0}>
          <Button slot="chevron" className="outline-chevron" isDisabled={items.length === 0}>
            <ChevronDown size={14} aria-hidden />
          </Button>
          <span
            className="outline-title"
            data-depth={section.level > 2 ? section.level : undefined}
          >
            {title}
          </span>
          {items.length === 0 ? null : (
            <span className="outline-count" aria-label={t('items', { count: items.length })}>
              {items.length}
            </span>
          )}
        </RowBox>
      </TreeItemContent>
      <Collection items={items} dependencies={[currentKey, draggable]}>
        {(item) => <OutlineItem row={item} currentKey={currentKey} draggable={draggable} />}
      </Collection>
    </TreeItem>
  );
}

function OutlineItem({ row, currentKey, draggable }: RowProps & { readonly row: ItemRow }) {
  const t = useTranslations('outline');
  const title = row.item.title === '' ? t('untitledItem') : row.item.title;
  return (
    <TreeItem
      id={row.key}
      className="outline-row outline-item"
      textValue={title}
      data-current={row.key === currentKey || undefined}
    >
      <TreeItemContent>
        <RowBox title={title} draggable={draggable}>
          <span className="outline-number">{row.item.number ?? '·'}</span>
          <span className="outline-title">{title}</span>
        </RowBox>
      </TreeItemContent>
    </TreeItem>
  );
}

function RowBox({
  title,
  draggable,
  children,
}: {
  readonly title: string;
  readonly draggable: boolean;
  readonly children: ReactNode;
}) {
  const t = useTranslations('outline');
  return (
    <div className="outline-box" title={title}>
      {draggable ? (
        <Button slot="drag" className="outline-grip" aria-label={t('drag', { title })}>
          <GripVertical size={14} aria-hidden />
        </Button>
      ) : (
        <span className="outline-grip" />
      )}
      {children}
    </div>
  );
}
