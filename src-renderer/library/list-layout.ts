import { ListLayout, Rect } from 'react-aria-components';
import type { IssueRow } from '../parts/issue-rows.ts';

/** So many heights of the list are drawn above and below what is in sight. */
const drawnBeyond = 1;

/**
 * The layout of the list: it draws more than is in sight, since the window is scrolled before the page
 * hears of it.
 */
export function createListLayout(): ListLayout<IssueRow> {
  const layout = new ListLayout<IssueRow>();
  const inSight = layout.getVisibleLayoutInfos.bind(layout);
  layout.getVisibleLayoutInfos = (rect) => {
    const more = drawnBeyond * rect.height;
    return inSight(
      new Rect(rect.x, Math.max(0, rect.y - more), rect.width, rect.height + 2 * more),
    );
  };
  return layout;
}
