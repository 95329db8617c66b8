import { ChevronsDownUp } from 'lucide-react';
import { useMemo, useState, type MouseEvent } from 'react';
import { useTranslations } from 'use-intl';
import { isBilingual } from '#core/issue/half-title.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { PaneHead } from '../ui/pane-head.tsx';
import { OutlineLayout } from './outline-layout.ts';
import { carryCollapsed, type SectionRow } from './outline-rows.ts';
import { OutlineTree } from './outline-tree.tsx';
import { OutlineVirtualizer } from './outline-virtualizer.tsx';
import { RowMenu, type RowMenuPlace } from './row-menu.tsx';
import { TitlesMenu } from './titles-menu.tsx';
import { useShownRows } from './use-shown-rows.ts';
import './outline.css';

const noKeys: ReadonlySet<string> = new Set();

/** Sections and items of the open issue: click jumps, drag, keys and each row's menu change them. */
export function OutlinePane() {
  const t = useTranslations('outline');
  const rows = useShownRows();
  const [collapsed, setCollapsed] = useCollapsed(rows);
  const [menu, setMenu] = useState<RowMenuPlace | null>(null);
  const [layout] = useState(() => new OutlineLayout());

  const parentKeys = useMemo(
    () => rows.filter(({ items }) => items.length > 0).map(({ key }) => key),
    [rows],
  );
  const count = useMemo(() => rows.reduce((sum, { items }) => sum + 1 + items.length, 0), [rows]);
  const isAllCollapsed = parentKeys.every((key) => collapsed.has(key));
  const hasTwoLanguages = useMemo(
    () =>
      rows.some(
        ({ title, items }) => isBilingual(title) || items.some((item) => isBilingual(item.title)),
      ),
    [rows],
  );

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
    <section className="outline-pane" aria-label={t('title')} onContextMenu={openMenu}>
      <PaneHead title={t('title')}>
        {hasTwoLanguages ? <TitlesMenu /> : null}
        <IconButton
          icon={ChevronsDownUp}
          label={t('collapseAll')}
          onPress={() => setCollapsed(isAllCollapsed ? noKeys : new Set(parentKeys))}
        />
      </PaneHead>
      <OutlineVirtualizer layout={layout} count={count}>
        <OutlineTree
          rows={rows}
          layout={layout}
          parentKeys={parentKeys}
          collapsed={collapsed}
          onCollapse={setCollapsed}
          onMenu={setMenu}
        />
      </OutlineVirtualizer>
      {menu === null ? null : <RowMenu place={menu} onClose={() => setMenu(null)} />}
    </section>
  );
}
/** The keys of collapsed sections, carried over when the rows change. */
function useCollapsed(
  rows: readonly SectionRow[],
): readonly [ReadonlySet<string>, (collapsed: ReadonlySet<string>) => void] {
  const [kept, setKept] = useState({ rows, collapsed: noKeys });
  const collapsed = kept.rows === rows ? kept.collapsed : carryCollapsed(kept.collapsed, rows);
  if (kept.rows !== rows) setKept({ rows, collapsed });
  return [collapsed, (next) => setKept({ rows, collapsed: next })];
}
