import { useEffect, useRef } from 'react';
import type { Chart } from '#core/charts/chart.ts';
import { darkLook, lightLook } from '#core/charts/chart-look.ts';
import { useDarkWindow } from '../ui/use-dark-window.ts';

/** A chart as it is drawn in the window; the library that draws it is loaded with the first one. */
export function ChartDrawing({ chart, label }: { readonly chart: Chart; readonly label: string }) {
  const place = useRef<HTMLDivElement>(null);
  const isDark = useDarkWindow();

  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    let end: (() => void) | null = null;
    let isGone = false;
    const draw = async (): Promise<void> => {
      const { drawInWindow } = await import('./draw-in-window.ts');
      if (!isGone) end = drawInWindow(element, chart, isDark ? darkLook : lightLook);
    };
    void draw();
    return () => {
      isGone = true;
      end?.();
    };
  }, [chart, isDark]);

  return <div ref={place} className="chart-drawing" role="img" aria-label={label} />;
}
