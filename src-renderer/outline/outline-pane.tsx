import { ChevronsDownUp, ListTree } from 'lucide-react';
import { useEffect, useRef, useState, type MouseEvent } from 'react';
import { Tree } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { isBilingual } from '#core/issue/half-title.ts';
import { useAppState, useServices } from '../app/services.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { PaneHead } from '../ui/pane-head.tsx';
import { keyOfPlace, placeOfKey } from './outline-place.ts';
import type { RowSelection } from '../state/outline-state.ts';
import { OutlineSection } from './outline-row.tsx';
import { RowMenu, type RowMenuPlace } from './row-menu.tsx';
import { carryCollapsed, type SectionRow } from './outline-rows.ts';
import { selectedItems } from './selected-items.ts';
import { TitlesMenu } from './titles-menu.tsx';
import { useOutlineDrag } from './use-outline-drag.ts';
import './outline.css';

const noKeys: ReadonlySet<string> = new Set();

/** Sections and items of the open issue: click jumps, drag, keys and each row's menu change them. */
export function OutlinePane() {
  const t = useTranslations('outline');
  const { outline, store } = useServices();
  const rows = useAppState((state) => state.rows);
  const editable = useAppState((state) => state.document?.editable === true);
  const cursorPlace = useAppState((state) => state.cursorPlace);
  const [collapsed, setCollapsed] = useCollapsed(rows);
  const hooks = useOutlineDrag(rows, !editable);
  const currentKey = cursorPlace && keyOfPlace(rows, cursorPlace);
  const selectedRows = useAppState((state) => state.selectedRows);
  const [menu, setMenu] = useState<RowMenuPlace | null>(null);
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
  const hasTwoLanguages = rows.some(
    ({ title, items }) => isBilingual(title) || items.some((item) => isBilingual(item.title)),
  );
  const hasSeveral = selectedItems(rows, selectedRows).length > 1;

  function openMenu(event: MouseEvent): void {
    const row = event.target instanceof Element ? event.target.closest('[data-key]') : null;
    const key = row?.getAttribute('data-key');
    if (!row || typeof key !== 'string') return;
    event.preventDefault();
    // The menu key has no place of its own; then it opens below the row.
    const { left, bottom } = row.getBoundingClientRect();
    const isPointer = event.button === 2;
    setMenu({
      key,
      x: isPointer ? event.clientX : left + 24,
      y: isPointer ? event.clientY : bottom,
    });
  }

  return (
    <section className="outline-pane" aria-label={t('title')} ref={host} onContextMenu={openMenu}>
      <PaneHead title={t('title')}>
        {hasTwoLanguages ? <TitlesMenu /> : null}
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
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={selectedRows}
        onSelectionChange={(keys) =>
          // As it comes: it also knows from where Shift goes on selecting.
          store.setState({ selectedRows: keys === 'all' ? allKeys(rows) : keys })
        }
        data-several={hasSeveral || undefined}
        // Rows are cached by their value; these change what an unchanged row shows.
        dependencies={[editable, t]}
      >
        {(row) => (
          <OutlineSection
            row={row}
            draggable={editable}
            onJump={(place) => outline.jumpTo(place)}
            onMenu={setMenu}
          />
        )}
      </Tree>
      {menu === null ? null : <RowMenu place={menu} onClose={() => setMenu(null)} />}
    </section>
  );
}

function allKeys(rows: readonly SectionRow[]): RowSelection {
  return new Set(rows.flatMap(({ key, items }) => [key, ...items.map((item) => item.key)]));
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
