import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Virtualizer, type Key } from 'react-aria-components';
import { useAppState } from '../app/services.ts';
import { onRowWanted } from './outline-focus.ts';
import type { OutlineLayout, OutlineLayoutOptions } from './outline-layout.ts';

/** The rows of any ordinary issue are all drawn, for whoever reads or searches the window as a whole. */
const mostDrawn = 300;
const rowsPerStep = 8;
/** On a machine that is never idle what is in sight is drawn all the same. */
const waitsMs = 50;

/**
 * Draws the outline's rows a few at a time: those in sight at once, the others of an ordinary issue while
 * nothing else is to be done, and of longer ones what scrolling brings into sight.
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
  const [drawn, setDrawn] = useState({ issueId, around: 0 });
  const [shown, setShown] = useState<Key | null>(null);
  if (drawn.issueId !== issueId) setDrawn({ issueId, around: 0 });

  const around = count > mostDrawn ? 0 : drawn.around;
  useEffect(() => {
    if (count > mostDrawn || around >= count) return undefined;
    const idle = requestIdleCallback(() => {
      setDrawn((before) => ({ ...before, around: before.around + rowsPerStep }));
    });
    return () => cancelIdleCallback(idle);
  }, [count, around]);
  useEffect(() => onRowWanted(setShown), []);

  const step = useSteps(layout);
  const options = useMemo(
    (): OutlineLayoutOptions => ({ around, step, shown }),
    [around, step, shown],
  );
  return (
    <Virtualizer layout={layout} layoutOptions={options}>
      {children}
    </Virtualizer>
  );
}

/** Counts on in quiet moments as long as the layout has more to draw. */
function useSteps(layout: OutlineLayout): number {
  const [step, setStep] = useState(0);
  useEffect(() => {
    let idle: number | null = null;
    const goOn = (): void => {
      idle = null;
      setStep((before) => before + 1);
    };
    const stop = layout.whenMore(() => {
      idle ??= requestIdleCallback(goOn, { timeout: waitsMs });
    });
    return () => {
      stop();
      if (idle !== null) cancelIdleCallback(idle);
    };
  }, [layout]);
  return step;
}
