import { useEffect, type RefObject } from 'react';
import { useAppState } from '../app/services.ts';
import type { OutlineLayout } from './outline-layout.ts';
import { keyOfPlace } from './outline-place.ts';
import type { SectionRow } from './outline-rows.ts';

/** Scrolls to the row under the editor's cursor. */
export function useFollowCursor({
  tree,
  layout,
  rows,
}: {
  readonly tree: RefObject<HTMLElement | null>;
  readonly layout: OutlineLayout;
  /** Those that the tree knows by now. */
  readonly rows: readonly SectionRow[];
}): void {
  const place = useAppState((state) => state.cursorPlace);

  useEffect(() => {
    const key = place && keyOfPlace(rows, place);
    const row = key === null ? null : layout.getLayoutInfo(key)?.rect;
    const view = layout.virtualizer?.visibleRect;
    if (!row || !view) return;
    // The whole row at the nearer edge, as far as it is not in sight.
    if (row.y < view.y) tree.current?.scrollTo({ top: row.y });
    else if (row.maxY > view.maxY) tree.current?.scrollTo({ top: row.maxY - view.height });
  }, [place, rows, layout, tree]);
}
