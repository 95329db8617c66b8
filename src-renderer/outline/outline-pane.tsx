import { ChevronsDownUp, ListTree } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Tree } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { PaneHead } from '../ui/pane-head.tsx';
import { keyOfPlace, placeOfKey } from './outline-place.ts';
import { OutlineSection } from './outline-row.tsx';
import { carryCollapsed, type SectionRow } from './outline-rows.ts';
import { useOutlineDrag } from './use-outline-drag.ts';
import './outline.css';

const noKeys: ReadonlySet<string> = new Set();

/** Sections and items of the open issue: click jumps, drag and keys move. */
export function OutlinePane() {
  const t = useTranslations('outline');
  const { outline } = useServices();
  const rows = useAppState((state) => state.rows);
  const editable = useAppState((state) => state.document?.editable === true);
  const cursorPlace = useAppState((state) => state.cursorPlace);
  const [collapsed, setCollapsed] = useCollapsed(rows);
  const hooks = useOutlineDrag(rows, !editable);
  const currentKey = cursorPlace && keyOfPlace(rows, cursorPlace);
  const host = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (currentKey === null || rows.length === 0) return undefined;
    const row = host.current?.querySelector(`[data-key="${CSS.escape(currentKey)}"]`);
    if (!row) return undefined;
    // Marked from here: as a property it would draw every row again when the cursor moves.
    row.setAttribute('aria-current', 'true');
    row.scrollIntoView({ block: 'nearest' });
    return () => row.removeAttribute('aria-current');
  }, [currentKey, rows]);

  const sectionKeys = rows.filter(({ items }) => items.length > 0).map(({ key }) => key);
  const isAllCollapsed = sectionKeys.every((key) => collapsed.has(key));
  return (
    <section className="outline-pane" aria-label={t('title')} ref={host}>
      <PaneHead title={t('title')}>
        <IconButton
          icon={ChevronsDownUp}
          label={t('collapseAll')}
          onPress={() => setCollapsed(isAllCollapsed ? noKeys : new Set(sectionKeys))}
        />
      </PaneHead>
      <Tree
        aria-label={t('title')}
        className="outline-tree"
        data-outline=""
        dragAndDropHooks={hooks}
        expandedKeys={sectionKeys.filter((key) => !collapsed.has(key))}
        items={rows}
        onExpandedChange={(expanded) =>
          setCollapsed(new Set(sectionKeys.filter((key) => !expanded.has(key))))
        }
        onAction={(key) => {
          const place = placeOfKey(rows, String(key));
          if (place !== null) outline.jumpTo(place);
        }}
        renderEmptyState={() => (
          <EmptyState icon={ListTree} title={t('emptyTitle')} text={t('emptyText')} />
        )}
        selectionMode="none"
        // Rows are cached by their value; these change what an unchanged row shows.
        dependencies={[editable, t]}
      >
        {(row) => <OutlineSection row={row} draggable={editable} />}
      </Tree>
    </section>
  );
}

/** The keys of collapsed sections, carried over when the rows change. */
function useCollapsed(
  rows: readonly SectionRow[],
): readonly [ReadonlySet<string>, (collapsed: ReadonlySet<string>) => void] {
  const [kept, setKept] = useState({ rows, collapsed: noKeys });
  const collapsed =
    kept.rows === rows ? kept.collapsed : carryCollapsed(kept.collapsed, kept.rows, rows);
  if (kept.rows !== rows) setKept({ rows, collapsed });
  return [collapsed, (next) => setKept({ rows, collapsed: next })];
}
