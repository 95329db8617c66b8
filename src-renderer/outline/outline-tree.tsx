import { ListTree } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { Tree } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { shownHalf } from '#core/issue/half-title.ts';
import { useAppState, useServices } from '../app/services.ts';
import type { RowSelection } from '../state/outline-state.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import type { OutlineLayout } from './outline-layout.ts';
import { placeOfKey } from './outline-place.ts';
import { OutlineSection, type RowTitles } from './outline-row.tsx';
import type { SectionRow } from './outline-rows.ts';
import type { RowMenuPlace } from './row-menu.tsx';
import { selectedItems } from './selected-items.ts';
import { useFedRows } from './use-fed-rows.ts';
import { useFollowCursor } from './use-follow-cursor.ts';
import { useOutlineDrag } from './use-outline-drag.ts';

/** The tree itself, inside what draws its rows. */
export function OutlineTree({
  rows,
  layout,
  parentKeys,
  collapsed,
  onCollapse,
  onMenu,
}: {
  readonly rows: readonly SectionRow[];
  readonly layout: OutlineLayout;
  /** The keys of the sections that have items. */
  readonly parentKeys: readonly string[];
  readonly collapsed: ReadonlySet<string>;
  readonly onCollapse: (collapsed: ReadonlySet<string>) => void;
  readonly onMenu: (place: RowMenuPlace) => void;
}) {
  const t = useTranslations('outline');
  const { outline, store } = useServices();
  const editable = useAppState((state) => state.document?.editable === true);
  const selectedRows = useAppState((state) => state.selectedRows);
  const hooks = useOutlineDrag(rows, !editable);
  const titles = useRowTitles();
  const fed = useFedRows(rows);
  const tree = useRef<HTMLDivElement>(null);
  const hasSeveral = selectedItems(rows, selectedRows).length > 1;

  /** By the rows of the moment: a row that is drawn does not know when it moves. */
  function jumpTo(key: string): void {
    const place = placeOfKey(store.getState().rows, key);
    if (place !== null) outline.jumpTo(place);
  }

  return (
    <>
      <FollowCursor tree={tree} layout={layout} rows={fed} />
      <Tree
        ref={tree}
        aria-label={t('title')}
        className="outline-tree"
        data-outline=""
        dragAndDropHooks={hooks}
        expandedKeys={parentKeys.filter((key) => !collapsed.has(key))}
        items={fed}
        onExpandedChange={(expanded) =>
          onCollapse(new Set(parentKeys.filter((key) => !expanded.has(key))))
        }
        onAction={(key) => jumpTo(String(key))}
        renderEmptyState={() => (
          <EmptyState icon={ListTree} title={t('emptyTitle')} text={t('emptyText')} />
        )}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={selectedRows}
        onSelectionChange={(keys) =>
          // As it comes: it also knows from where Shift goes on selecting.
          store.setState({ selectedRows: keys === 'all' ? allKeys(rows) : keys })
        }
        data-several={hasSeveral || undefined}
        // Rows are cached by their value; these change what an unchanged row shows.
        dependencies={[editable, titles]}
      >
        {(row) => (
          <OutlineSection
            row={row}
            titles={titles}
            draggable={editable}
            onJump={jumpTo}
            onMenu={onMenu}
          />
        )}
      </Tree>
    </>
  );
}

/** Apart from the tree, all of whose rows in sight would be drawn again whenever the cursor moves. */
function FollowCursor(props: Parameters<typeof useFollowCursor>[0]): null {
  useFollowCursor(props);
  return null;
}

function allKeys(rows: readonly SectionRow[]): RowSelection {
  return new Set(rows.flatMap(({ key, items }) => [key, ...items.map((item) => item.key)]));
}

/** How rows are called: of a title in two languages the half that is wanted. */
function useRowTitles(): RowTitles {
  const t = useTranslations('outline');
  const language = useAppState((state) => state.language);
  const half = useAppState((state) => state.preferences.titleHalf);
  return useMemo(() => {
    const shown = (title: string, untitled: string): string =>
      title === '' ? untitled : shownHalf(title, half, language);
    return {
      section: (title) => shown(title, t('untitledSection')),
      item: (title) => shown(title, t('untitledItem')),
    };
  }, [t, language, half]);
}
