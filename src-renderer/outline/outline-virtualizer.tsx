import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Virtualizer, type Key } from 'react-aria-components';
import { useAppState } from '../app/services.ts';
import { onRowWanted } from './outline-focus.ts';
import type { OutlineLayout, OutlineLayoutOptions } from './outline-layout.ts';

/** The rows of any ordinary issue are all drawn, for whoever reads or searches the window as a whole. */
const mostDrawn = 300;
/** Each takes one or two thousandths of a second. */
const rowsPerStep = 8;
const rowsAtFirst = 12;
/** As many as a high window shows; whatever is in sight is drawn after so many. */
const mostInSight = 44;
/** On a machine that is never idle what is in sight is drawn all the same. */
const waitsMs = 50;

/**
 * Draws the outline's rows: the first of those in sight at once, the others in sight and then those around
 * them while nothing else is to be done. Of issues that are longer than ordinary ones only what is in sight.
 */
export function OutlineVirtualizer({
  layout,
  count,
  children,
}: {
  readonly layout: OutlineLayout;
  readonly count: number;
  /** Must stay the same element while the rows do: then another row is drawn without all others. */
  readonly children: ReactNode;
}) {
  const issueId = useAppState((state) => state.document?.issueId ?? null);
  const [drawn, setDrawn] = useState({ issueId, rows: rowsAtFirst });
  const [shown, setShown] = useState<Key | null>(null);
  if (drawn.issueId !== issueId) setDrawn({ issueId, rows: rowsAtFirst });

  const { rows } = drawn;
  const most = rows < mostInSight ? rows : Infinity;
  const around = count > mostDrawn ? 0 : Math.max(0, rows - mostInSight);
  const isAll = count > mostDrawn ? rows >= Math.min(count, mostInSight) : around >= count;
  useEffect(() => {
    if (count === 0 || isAll) return undefined;
    const idle = requestIdleCallback(
      () => setDrawn({ issueId, rows: rows + rowsPerStep }),
      most === Infinity ? {} : { timeout: waitsMs },
    );
    return () => cancelIdleCallback(idle);
  }, [issueId, count, isAll, rows, most]);
  useEffect(() => onRowWanted(setShown), []);

  const options = useMemo(
    (): OutlineLayoutOptions => ({ around, most, shown }),
    [around, most, shown],
  );
  return (
    <Virtualizer layout={layout} layoutOptions={options}>
      {children}
    </Virtualizer>
  );
}
