import { ChevronDown, GripVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Collection, TreeItem, TreeItemContent } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { halfTitle } from '#core/issue/half-title.ts';
import { useAppState } from '../app/services.ts';
import type { ItemRow, SectionRow } from './outline-rows.ts';

interface RowProps {
  readonly draggable: boolean;
}

export function OutlineSection({ row, draggable }: RowProps & { readonly row: SectionRow }) {
  const t = useTranslations('outline');
  const { level, items } = row;
  const title = useShownTitle(row.title, t('untitledSection'));
  return (
    <TreeItem id={row.key} className="outline-row outline-section" textValue={title}>
      <TreeItemContent>
        <RowBox title={title} draggable={draggable && level > 0}>
          <Button slot="chevron" className="outline-chevron" isDisabled={items.length === 0}>
            <ChevronDown size={14} aria-hidden />
          </Button>
          <span className="outline-title" data-depth={level > 2 ? level : undefined}>
            {title}
          </span>
          {items.length === 0 ? null : (
            <span className="outline-count" aria-label={t('items', { count: items.length })}>
              {items.length}
            </span>
          )}
        </RowBox>
      </TreeItemContent>
      <Collection items={items} dependencies={[draggable]}>
        {(item) => <OutlineItem row={item} draggable={draggable} />}
      </Collection>
    </TreeItem>
  );
}

function OutlineItem({ row, draggable }: RowProps & { readonly row: ItemRow }) {
  const t = useTranslations('outline');
  const title = useShownTitle(row.title, t('untitledItem'));
  return (
    <TreeItem id={row.key} className="outline-row outline-item" textValue={title}>
      <TreeItemContent>
        <RowBox title={title} draggable={draggable}>
          <span className="outline-number">{row.number ?? '·'}</span>
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

/** A title in two languages shows the half in the window's language. */
function useShownTitle(title: string, untitled: string): string {
  const language = useAppState((state) => state.language);
  return title === '' ? untitled : halfTitle(title, language);
}
